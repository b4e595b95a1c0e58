package org.linli.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/** A juvenile case is opened and closed by its team; to everybody else it is the same as no case at all. */
final class CaseSteps {

    private static final String UNKNOWN = "/api/v1/cases/0199d6a0-0000-7000-8000-000000000000";
    /** Headers that differ from answer to answer whatever was asked for. */
    private static final Set<String> PER_ANSWER =
            Set.of("date", "x-request-id", "traceparent", "x-ratelimit-remaining", "ratelimit", "ratelimit-remaining");

    private final Suite suite;
    private final Report report;

    CaseSteps(Suite suite, Report report) {
        this.suite = suite;
        this.report = report;
    }

    void openAndClose() {
        report.step("A juvenile case is opened and closed by its team; nobody else can see that it exists");
        Http prosecutor = suite.as("prosecutor");
        Http worker = suite.as("social-worker");
        Http.Reply opened =
                Expect.status(201, prosecutor.keyed().post("/api/v1/cases", person()), "opening of the case");
        String path = opened.header("Location");
        String id = path.substring(path.lastIndexOf('/') + 1);
        report.figure("opened as " + opened.json().path("pseudonym").asString());
        for (String other : List.of(
                "xiuzhou-district",
                "prosecutor-2",
                "case-worker-2",
                "operator",
                "auditor",
                "social-worker-2",
                "community")) {
            Http reader = suite.as(other);
            sameAsUnknown(reader.get(path), reader.get(UNKNOWN), id, other);
            JsonNode list = reader.get("/api/v1/cases").json();
            Expect.holds(!list.toString().contains(id), "the case is not in the list of " + other);
        }
        report.figure("seven others get the answer of an unknown case: same status, headers and body");
        Http.Reply reply = Expect.status(200, worker.get(path), "the case as its social worker sees it");
        reply = Expect.status(200, prosecutor.ifMatch(reply).post(path + "/investigation"), "investigation");
        Http.Reply incomplete = worker.ifMatch(reply).post(path + "/report", Map.of("upbringing", "随祖父母生活"));
        Expect.equal(422, incomplete.status(), "an incomplete report");
        report.figure("incomplete report: " + incomplete.json().path("detail").asString());
        reply = Expect.status(200, worker.ifMatch(reply).post(path + "/report", investigation()), "report");
        reply = Expect.status(200, prosecutor.ifMatch(reply).post(path + "/opinions", opinions()), "opinions");
        reply = Expect.status(
                200,
                prosecutor
                        .ifMatch(reply)
                        .post(path + "/non-prosecution", Map.of("ground", "DISCRETIONARY", "reasons", "情节轻微，已取得谅解")),
                "decision");
        reply = Expect.status(200, prosecutor.ifMatch(reply).post(path + "/sealing"), "sealing");
        Expect.equal("SEALED", reply.json().path("status").asString(), "status of the case");
        Expect.holds(reply.json().path("person").isMissingNode(), "a sealed case shows no identity");
        JsonNode log = Expect.status(200, prosecutor.get(path + "/access-log"), "access log")
                .json();
        Expect.holds(log.path("intact").asBoolean(), "the hash chain of the access log is intact");
        report.figure("closed and sealed; access log of %d entries, hash chain intact"
                .formatted(log.path("items").size()));
    }

    private static void sameAsUnknown(Http.Reply seen, Http.Reply unknown, String id, String who) {
        Expect.equal(unknown.status(), seen.status(), "status for " + who);
        Expect.equal(
                unknown.text().replace("0199d6a0-0000-7000-8000-000000000000", "ID"),
                seen.text().replace(id, "ID"),
                "body for " + who);
        Expect.equal(fixed(unknown), fixed(seen), "headers for " + who);
    }

    private static Map<String, List<String>> fixed(Http.Reply reply) {
        Map<String, List<String>> headers = new java.util.TreeMap<>(reply.headers());
        headers.keySet().removeIf(name -> PER_ANSWER.contains(name.toLowerCase(java.util.Locale.ROOT)));
        return headers;
    }

    private static Map<String, Object> person() {
        return Map.of(
                "person",
                Map.of(
                        "name", "示例未成年人",
                        "idNumber", "330411201006150033",
                        "phone", "13800000001",
                        "school", "示例中学",
                        "address", "示例路 1 号",
                        "guardian", Map.of("name", "示例监护人", "relation", "父亲", "phone", "13800000002")),
                "actDate",
                "2026-10-05",
                "area",
                "330411002",
                "team",
                Map.of("socialWorkers", List.of("social-worker"), "familyEducators", List.of("case-worker")));
    }

    private static Map<String, Object> investigation() {
        return Map.of(
                "upbringing", "随祖父母生活，初三学生",
                "offenceCause", "受同伴邀约",
                "guardianship", "父亲在外务工，监护不足",
                "education", "学校愿意继续接收",
                "sources", List.of("学校", "村委会"),
                "investigators", List.of("social-worker", "case-worker"),
                "interviews",
                        List.of(
                                Map.of("kind", "MINOR", "on", "2026-11-10", "summary", "有悔意"),
                                Map.of("kind", "PARENT", "on", "2026-11-11", "summary", "愿意配合"),
                                Map.of("kind", "TEACHER_OR_CADRE", "on", "2026-11-12", "summary", "表现尚可")));
    }

    private static Map<String, Object> opinions() {
        return Map.of(
                "opinions",
                List.of(
                        Map.of("party", "POLICE", "heardOn", "2026-11-20", "opinion", "无异议"),
                        Map.of("party", "VICTIM", "heardOn", "2026-11-20", "opinion", "已谅解"),
                        Map.of("party", "MINOR", "heardOn", "2026-11-20", "opinion", "认错"),
                        Map.of("party", "LEGAL_REPRESENTATIVE", "heardOn", "2026-11-20", "opinion", "愿意管教"),
                        Map.of("party", "DEFENDER", "heardOn", "2026-11-20", "opinion", "建议不起诉")),
                "minutes",
                "听取意见笔录");
    }
}
