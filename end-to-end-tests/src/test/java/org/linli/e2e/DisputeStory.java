package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.e2e.Answers.items;
import static org.linli.e2e.Answers.ok;
import static org.linli.e2e.Answers.refused;
import static org.linli.e2e.Answers.text;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import tools.jackson.databind.JsonNode;

/**
 * A dispute climbs from the building to the district, is agreed there, confirmed by the court and kept; and what the parties said stays in
 * the room.
 */
@Rule({"MAT-09", "MAT-10", "MAT-11", "MAT-13"})
@ExtendWith(RunningSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisputeStory {

    private static final String STREET = "620702003";
    private static final String PLACE = "620702003001";
    private static final String NEXT_STREET = "620702004";
    private static final List<String> BOTH = List.of("p1", "p2");

    /** The mediators are people who sign in: their login names are on the committees' lists. */
    private static final String REFUSED_MEDIATOR = "social-worker@620702003001";

    private static final String MEDIATOR = "social-worker@620702003003";
    private static final String STREET_MEDIATOR = "social-worker@620702003";
    private static final String DISTRICT_MEDIATOR = "social-worker@620702";

    private static final List<String> PEOPLE = List.of("东方建国", "西门秀兰", "13919360001", "13919360002", "北环里九号楼");
    private static final List<String> STATEMENTS = List.of(
            "楼上漏水泡坏了嫁妆柜", "赔偿三千六百元", "一方拍桌离席", "是另一方的表亲", "三次都没有谈拢", "修好水管并分两次付清", "十五日前转账", "已付第一笔", "全部付清并握手");
    private static final String REFUSAL = "不愿意同他坐下来谈";

    static Suite suite;
    static Http worker;
    static Http street;
    static Http district;
    static String dispute = "";

    @BeforeAll
    static void arrive() throws IOException {
        suite = RunningSuite.suite();
        Neighbours.startTheDay(suite);
        worker = suite.as("community-worker@" + PLACE);
        street = suite.as("street-officer@" + STREET);
        district = suite.as("district-officer@" + Neighbours.DISTRICT);
        seat(PLACE, REFUSED_MEDIATOR, MEDIATOR);
        seat(STREET, STREET_MEDIATOR);
        seat(Neighbours.DISTRICT, DISTRICT_MEDIATOR);
    }

    @AfterAll
    static void setTheClockBack() {
        suite.clock(null);
    }

    private static void seat(String area, String... mediators) {
        List<Map<String, Object>> members = new ArrayList<>();
        members.add(member("judge@" + area, "FEMALE"));
        members.add(member("team-leader@" + area, "MALE"));
        for (String mediator : mediators) {
            members.add(member(mediator, "MALE"));
        }
        ok(district.keyed()
                .post(
                        "/api/v1/mediation-committees",
                        Map.of(
                                "name",
                                "人民调解委员会",
                                "area",
                                area,
                                "termFrom",
                                Neighbours.today().minusDays(30).toString(),
                                "members",
                                members)));
    }

    private static Map<String, Object> member(String login, String sex) {
        return Map.of("subject", login, "name", "调解员" + login, "sex", sex, "birthDate", "1975-03-01");
    }

    private static Map<String, Object> quarrel() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("area", PLACE);
        body.put("kind", "NEIGHBOUR");
        body.put("origin", "PARTY");
        body.put(
                "parties",
                List.of(
                        Map.of(
                                "name", PEOPLE.get(0),
                                "phone", PEOPLE.get(2),
                                "address", PEOPLE.get(4),
                                "applies", true),
                        Map.of("name", PEOPLE.get(1), "phone", PEOPLE.get(3))));
        body.put("facts", STATEMENTS.get(0));
        body.put("claims", STATEMENTS.get(1));
        return body;
    }

    private static Map<String, Object> choice(String mediator, String chosenBy) {
        return Map.of("mediator", mediator, "chosenBy", chosenBy, "interested", false);
    }

    private static Http.Reply session(Http by, Http.Reply on, String mediator) {
        return ok(by.ifMatch(on)
                .post(
                        dispute + "/sessions",
                        Map.of(
                                "heldAt",
                                Instant.parse(Neighbours.today() + "T01:30:00Z").toString(),
                                "mediator",
                                mediator,
                                "account",
                                STATEMENTS.get(2))));
    }

    private static Http.Reply up(Http by, Http.Reply on, String level) {
        Http.Reply reply = ok(by.ifMatch(on)
                .post(dispute + "/escalation", Map.of("reason", "ATTEMPTS_USED", "explanation", STATEMENTS.get(4))));
        assertThat(text(reply, "status")).isEqualTo("ESCALATED");
        assertThat(text(reply, "levelName")).isEqualTo(level);
        return reply;
    }

    private static Http.Reply appointAndStart(Http office, Http.Reply on, String mediator) {
        Http.Reply reply = ok(office.ifMatch(on).post(dispute + "/mediators", choice(mediator, "OFFICE")));
        return ok(office.ifMatch(reply).post(dispute + "/mediation"));
    }

    private static JsonNode clock(Http.Reply reply, String name) {
        for (JsonNode running : reply.json().path("clocks")) {
            if (running.path("clock").asString().equals(name)) {
                return running;
            }
        }
        throw new AssertionError("no clock " + name + " runs: " + reply);
    }

    @Test
    @Order(1)
    void registersADisputeFreeOfCharge() {
        Map<String, Object> paid = quarrel();
        paid.put("fee", 50);
        refused(422, "dispute.not-free", worker.keyed().post("/api/v1/disputes", paid));
        refused(
                403,
                "security.area-out-of-scope",
                suite.as("street-officer@" + NEXT_STREET).keyed().post("/api/v1/disputes", quarrel()));
        Http.Reply registered = ok(worker.keyed().post("/api/v1/disputes", quarrel()));
        dispute = "/api/v1/disputes/" + text(registered, "id");
        assertThat(text(registered, "levelName")).isEqualTo("楼栋");
        assertThat(registered.json().path("fee").asInt()).isZero();
        assertThat(Answers.texts(ok(worker.get("/api/v1/disputes/ladder")).json(), "name"))
                .containsExactly("楼栋", "社区", "街道", "区");
    }

    @Test
    @Order(2)
    @Rule("MAT-12")
    void replacesAMediatorWhomAPartyRefuses() {
        Http.Reply reply = ok(worker.get(dispute));
        refused(409, "dispute.not-allowed-now", worker.ifMatch(reply).post(dispute + "/mediation"));
        reply = ok(worker.ifMatch(reply).post(dispute + "/consents", Map.of("party", "p2")));
        refused(
                422,
                "dispute.mediator-interested",
                worker.ifMatch(reply)
                        .post(
                                dispute + "/mediators",
                                Map.of("mediator", REFUSED_MEDIATOR, "chosenBy", "p1", "interested", true)));
        reply = ok(worker.ifMatch(reply).post(dispute + "/mediators", choice(REFUSED_MEDIATOR, "p1")));
        Http.Reply opened =
                ok(suite.as(REFUSED_MEDIATOR).ifMatch(reply).post(dispute + "/readings", Map.of("purpose", "调解准备")));
        assertThat(opened.text()).contains(STATEMENTS.get(0));
        reply = ok(worker.ifMatch(opened)
                .post(
                        dispute + "/mediator-removal",
                        Map.of("mediator", REFUSED_MEDIATOR, "why", "REFUSED_BY_PARTY", "reason", STATEMENTS.get(3))));
        refused(
                422,
                "dispute.mediator-refused",
                worker.ifMatch(reply).post(dispute + "/mediators", choice(REFUSED_MEDIATOR, "p1")));
        refused(
                403,
                "security.role-missing",
                suite.as(REFUSED_MEDIATOR).ifMatch(reply).post(dispute + "/readings", Map.of("purpose", "再看一遍")));
        reply = ok(worker.ifMatch(reply).post(dispute + "/mediators", choice(MEDIATOR, "p2")));
        reply = ok(worker.ifMatch(reply).post(dispute + "/mediation"));
        assertThat(text(reply, "status")).isEqualTo("MEDIATING");
        assertThat(LocalDate.parse(clock(reply, "MONTH").path("due").asString()))
                .isBetween(
                        Neighbours.today().plusMonths(1),
                        Neighbours.today().plusMonths(1).plusDays(10));
    }

    @Test
    @Order(3)
    void climbsTheLadderWhenTheAttemptsOfALevelAreUsed() {
        Http mediator = suite.as(MEDIATOR);
        Http.Reply reply = ok(mediator.get(dispute));
        for (int attempt = 1; attempt <= 3; attempt++) {
            refused(
                    422,
                    "dispute.attempts-left",
                    mediator.ifMatch(reply)
                            .post(
                                    dispute + "/escalation",
                                    Map.of("reason", "ATTEMPTS_USED", "explanation", STATEMENTS.get(4))));
            reply = session(mediator, reply, MEDIATOR);
        }
        reply = up(mediator, reply, "社区");
        reply = appointAndStart(worker, reply, MEDIATOR);
        for (int attempt = 1; attempt <= 3; attempt++) {
            reply = session(mediator, reply, MEDIATOR);
        }
        reply = up(mediator, reply, "街道");
        refused(
                403,
                "security.role-missing",
                worker.ifMatch(reply).post(dispute + "/mediators", choice(MEDIATOR, "OFFICE")));
        refused(
                403,
                "security.area-out-of-scope",
                suite.as("street-officer@" + NEXT_STREET)
                        .ifMatch(reply)
                        .post(dispute + "/mediators", choice(STREET_MEDIATOR, "OFFICE")));
        reply = appointAndStart(street, reply, STREET_MEDIATOR);
        reply = session(suite.as(STREET_MEDIATOR), reply, STREET_MEDIATOR);
        reply = up(street, reply, "区");
        reply = appointAndStart(district, reply, DISTRICT_MEDIATOR);
        refused(
                422,
                "dispute.top-of-the-ladder",
                district.ifMatch(reply)
                        .post(dispute + "/escalation", Map.of("reason", "RISK", "explanation", STATEMENTS.get(4))));
    }

    private static Map<String, Object> agreement() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("form", "WRITTEN");
        body.put("reachedOn", Neighbours.today().toString());
        body.put("performBy", Neighbours.today().plusDays(40).toString());
        body.put("content", STATEMENTS.get(5));
        body.put("manner", STATEMENTS.get(6));
        return body;
    }

    @Test
    @Order(4)
    void isAgreedInWritingAndInForceWithTheLastHandAndTheSeal() {
        Http mediator = suite.as(DISTRICT_MEDIATOR);
        Http.Reply reply = ok(mediator.get(dispute));
        refused(422, "dispute.no-session-held", mediator.ifMatch(reply).post(dispute + "/agreement", agreement()));
        reply = session(mediator, reply, DISTRICT_MEDIATOR);
        Http.Reply before = reply;
        reply = ok(mediator.ifMatch(reply).post(dispute + "/agreement", agreement()));
        refused(412, "request.stale-etag", mediator.ifMatch(before).post(dispute + "/agreement", agreement()));
        assertThat(text(reply, "status")).isEqualTo("AGREED");
        for (String hand : List.of("p1", "p2", "MEDIATOR")) {
            reply = sign(mediator, reply, hand);
            assertThat(reply.json().path("agreement").has("effectiveOn")).isFalse();
        }
        refused(
                422,
                "dispute.not-in-force",
                mediator.ifMatch(reply)
                        .post(
                                dispute + "/performance",
                                Map.of(
                                        "visitOn",
                                        Neighbours.today().plusDays(41).toString())));
        reply = sign(mediator, reply, "SEAL");
        assertThat(reply.json().path("agreement").path("effectiveOn").asString())
                .isEqualTo(Neighbours.today().toString());
    }

    private static Http.Reply sign(Http by, Http.Reply on, String hand) {
        return ok(by.ifMatch(on)
                .post(
                        dispute + "/signatures",
                        Map.of("by", hand, "on", Neighbours.today().toString())));
    }

    @Test
    @Order(5)
    void isConfirmedByTheCourtWithinItsClockAndWatchedUntilItIsKept() {
        Http mediator = suite.as(DISTRICT_MEDIATOR);
        Http.Reply reply = ok(mediator.get(dispute));
        LocalDate last = LocalDate.parse(clock(reply, "JUDICIAL").path("due").asString());
        assertThat(last)
                .isBetween(Neighbours.today().plusDays(30), Neighbours.today().plusDays(39));
        refused(
                422,
                "dispute.all-parties-needed",
                mediator.ifMatch(reply).post(dispute + "/court-application", Map.of("parties", List.of("p1"))));
        // on the last day the parties are warned, which is a change of its own
        long version = reply.version();
        Neighbours.turnTo(suite, last, 9, 0);
        await().atMost(Answers.SOON).until(() -> ok(mediator.get(dispute)).version() > version);
        reply = ok(mediator.get(dispute));
        assertThat(clock(reply, "JUDICIAL").path("overdue").asBoolean()).isFalse();
        reply = ok(mediator.ifMatch(reply).post(dispute + "/court-application", Map.of("parties", BOTH)));
        assertThat(text(reply, "status")).isEqualTo("JUDICIAL_CONFIRM");
        reply = ok(mediator.ifMatch(reply).post(dispute + "/court-ruling", Map.of("ruling", "CONFIRMED")));
        reply = ok(mediator.ifMatch(reply)
                .post(
                        dispute + "/performance",
                        Map.of("visitOn", last.plusDays(20).toString())));
        assertThat(text(reply, "status")).isEqualTo("PERFORMING");
        reply = ok(mediator.ifMatch(reply)
                .post(dispute + "/visits", Map.of("next", last.plusDays(30).toString(), "found", STATEMENTS.get(7))));
        reply = ok(mediator.ifMatch(reply).post(dispute + "/fulfilment", Map.of("found", STATEMENTS.get(8))));
        assertThat(text(reply, "status")).isEqualTo("FULFILLED");
        assertThat(text(reply, "ruling")).isEqualTo("CONFIRMED");
    }

    @Test
    @Order(6)
    void endsWhenAPartyClearlyRefuses() {
        Http.Reply other = ok(worker.keyed().post("/api/v1/disputes", quarrel()));
        String path = "/api/v1/disputes/" + text(other, "id");
        Http.Reply ended = ok(worker.ifMatch(other).post(path + "/refusal", Map.of("party", "p2", "reason", REFUSAL)));
        assertThat(text(ended, "status")).isEqualTo("REFUSED");
        refused(409, "dispute.not-allowed-now", worker.ifMatch(ended).post(path + "/mediation"));
    }

    @Test
    @Order(7)
    @Rule("MAT-12")
    void tellsTheFileOnlyToItsOwnPeopleAndKeepsWhoReadIt() {
        Http.Reply reply = ok(district.get(dispute));
        List<String> said = new ArrayList<>(STATEMENTS);
        said.addAll(PEOPLE);
        said.add(REFUSAL);
        StringBuilder outside = new StringBuilder(reply.text());
        for (String login : List.of(
                "community-worker@" + PLACE,
                "street-officer@" + STREET,
                "street-officer@" + NEXT_STREET,
                "auditor@" + Neighbours.DISTRICT,
                "analyst@" + Neighbours.DISTRICT,
                "judge@" + PLACE,
                MEDIATOR,
                STREET_MEDIATOR,
                REFUSED_MEDIATOR,
                "huaiyang-district",
                "volunteer:nobody")) {
            Http outsider = suite.as(login);
            Http.Reply file = outsider.ifMatch(reply).post(dispute + "/readings", Map.of("purpose", "好奇"));
            assertThat(file.status()).as("%s reads the file: %s", login, file).isEqualTo(403);
            for (String path : List.of(
                    dispute,
                    dispute + "/readings",
                    "/api/v1/disputes",
                    "/api/v1/disputes?area=" + PLACE,
                    "/api/v1/disputes?mediator=me",
                    "/api/v1/disputes/statistics?area=" + PLACE,
                    "/api/v1/mediation-committees?area=" + PLACE)) {
                outside.append(outsider.get(path).text());
            }
        }
        assertThat(outside.toString()).contains(text(reply, "number"));
        assertThat(said).allSatisfy(secret -> assertThat(outside).doesNotContain(secret));

        Http.Reply file =
                ok(suite.as(DISTRICT_MEDIATOR).ifMatch(reply).post(dispute + "/readings", Map.of("purpose", "归档")));
        assertThat(STATEMENTS).allSatisfy(statement -> assertThat(file.text()).contains(statement));
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(items(suite.as("auditor@" + Neighbours.DISTRICT).get(dispute + "/readings")))
                .extracting(reading -> reading.path("by").asString())
                .containsExactly(REFUSED_MEDIATOR, DISTRICT_MEDIATOR);
    }

    @Test
    @Order(8)
    @Rule("MAT-12")
    void leavesNothingOfWhatWasSaidInEventsOrLogs() {
        List<String> said = new ArrayList<>(STATEMENTS);
        said.addAll(PEOPLE);
        said.add(REFUSAL);
        Traces.holdNothingOf(suite, dispute.substring(dispute.lastIndexOf('/') + 1), said);
    }
}
