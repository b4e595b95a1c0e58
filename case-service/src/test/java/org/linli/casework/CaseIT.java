package org.linli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.casework.CaseStory.id;
import static org.linli.casework.CaseStory.openBody;
import static org.linli.casework.CaseStory.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ComponentTest
class CaseIT {

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate mongo;

    CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(port);
    }

    private Document stored(Http.Reply reply) {
        return Objects.requireNonNull(mongo.getCollection("case_files")
                .find(new Document("_id", id(reply)))
                .first());
    }

    private List<String> log(String person, Http.Reply reply) {
        List<String> lines = new ArrayList<>();
        story.as(person)
                .get(path(reply) + "/access-log")
                .json()
                .path("items")
                .forEach(item -> lines.add(item.path("actor").asString() + " "
                        + item.path("action").asString() + " "
                        + item.path("outcome").asString()));
        return lines;
    }

    private static String status(Http.Reply reply) {
        return reply.json().path("status").asString();
    }

    @Test
    @Rule({"CAS-04", "CAS-07", "CAS-21", "CAS-26"})
    void isOpenedInvestigatedDecidedAndSealedByItsTeam() {
        Http.Reply file = story.opened();
        assertThat(file.status()).isEqualTo(201);
        assertThat(file.header("Location")).isEqualTo(path(file));
        assertThat(file.version()).isEqualTo(1);
        assertThat(status(file)).isEqualTo("REFERRED");
        assertThat(file.json().path("pseudonym").asString()).matches("WJ20\\d\\d-[2-9A-Z]{8}");
        assertThat(file.json().has("person")).isFalse();

        file = story.investigating(file);
        assertThat(status(file)).isEqualTo("INVESTIGATING");
        assertThat(file.json().path("investigationDueOn").asString()).isNotEmpty();
        file = story.post("social-worker", file, "report", CaseStory.reportBody());
        assertThat(status(file)).isEqualTo("REPORT_SUBMITTED");
        file = story.post("prosecutor", file, "opinions", CaseStory.opinionsBody());
        assertThat(status(file)).isEqualTo("OPINIONS_HEARD");
        file = story.post("prosecutor", file, "non-prosecution", CaseStory.decisionBody());
        assertThat(status(file)).isEqualTo("NON_PROSECUTED");

        JsonNode seen = story.as("case-worker").get(path(file)).json();
        assertThat(seen.path("person").path("name").asString()).isEqualTo(CaseStory.NAME);
        assertThat(seen.path("person").path("school").asString()).isEqualTo(CaseStory.SCHOOL);
        assertThat(seen.path("person").path("idNumber").asString()).isEqualTo("330*************" + last2());
        assertThat(seen.path("materials").size()).isEqualTo(3);
        assertThat(seen.path("materials")
                        .get(0)
                        .path("content")
                        .path("upbringing")
                        .asString())
                .isEqualTo(CaseStory.UPBRINGING);

        file = story.post("prosecutor", file, "sealing", Map.of());
        assertThat(status(file)).isEqualTo("SEALED");
        assertThat(file.json().path("seal").path("mark").asString()).isEqualTo("犯罪记录封存");
        assertThat(file.version()).isEqualTo(6);
    }

    private static String last2() {
        return CaseStory.ID_NUMBER.substring(16);
    }

    @Test
    @Rule({"CAS-02", "CAS-26"})
    void isReadableByNobodyOnceSealed() {
        Http.Reply open = story.opened();
        Document before = stored(open);
        assertThat(before.getString("key")).isNotEmpty();
        Http.Reply sealed = story.sealed(open);
        for (String member : List.of("prosecutor", "social-worker", "case-worker")) {
            Http.Reply seen = story.as(member).get(path(sealed));
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.json().has("person")).isFalse();
            seen.json().path("materials").forEach(material -> assertThat(material.has("content"))
                    .isFalse());
            assertThat(seen.text()).doesNotContain(CaseStory.secrets());
            assertThat(seen.json().path("seal").path("by").asString()).isEqualTo("prosecutor");
            assertThat(seen.json().path("moves").size()).isZero();
        }
        Document after = stored(sealed);
        assertThat(after.getString("key")).isNull();
        assertThat(after.getString("escrowedKey")).isNotEmpty().isNotEqualTo(before.getString("key"));
        assertThat(story.post("prosecutor", sealed, "sealing", Map.of()).code()).isEqualTo("case.move-not-allowed");
    }

    @Test
    @Rule({"SEC-04", "SEC-07"})
    void recordsChangesInTheSameWriteAndReadsRefusalsAndAttemptsBeside() {
        Http.Reply file = story.opened();
        story.as("social-worker").get(path(file));
        story.as("prosecutor-2").get(path(file));
        story.post("social-worker", file, "investigation", Map.of());
        file = story.investigating(file);
        story.post("social-worker", file, "report", Map.of());

        assertThat(log("prosecutor", file))
                .containsExactly(
                        "prosecutor case.opened REFERRED",
                        "social-worker SHOW_CASE GRANTED",
                        "prosecutor-2 SHOW_CASE DENIED",
                        "social-worker BEGIN_INVESTIGATION REFUSED case.duty-missing",
                        "prosecutor case.investigation-begun INVESTIGATING",
                        "social-worker SUBMIT_REPORT REFUSED case.report-incomplete",
                        "prosecutor READ_ACCESS_LOG GRANTED");
        assertThat(stored(file).getList("audit", Document.class)).hasSize(2);
    }

    @Test
    @Rule("SEC-07")
    void findsATamperedRecord() {
        Http.Reply file = story.investigating(story.opened());
        story.as("social-worker").get(path(file));
        Http auditor = story.as("auditor");
        String verification = "/api/v1/access-log/verification";
        assertThat(auditor.get(verification).json().path("intact").asBoolean()).isTrue();
        assertThat(story.as("prosecutor").get(verification).code()).isEqualTo("security.role-missing");

        Document audit = stored(file);
        Document forged = Document.parse(audit.toJson());
        forged.getList("audit", Document.class).getFirst().put("actor", "somebody-else");
        setAudit(file, forged.get("audit"));
        assertThat(auditor.get(verification).json().path("intact").asBoolean()).isFalse();
        assertThat(story.as("prosecutor")
                        .get(path(file) + "/access-log")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isFalse();
        setAudit(file, audit.get("audit"));
        assertThat(auditor.get(verification).json().path("intact").asBoolean()).isTrue();

        Document entry = Objects.requireNonNull(mongo.getCollection("access_log")
                .find(new Document("chain", "case/" + id(file)))
                .first());
        mongo.getCollection("access_log").deleteOne(new Document("_id", entry.get("_id")));
        assertThat(auditor.get(verification).json().path("intact").asBoolean()).isFalse();
        mongo.getCollection("access_log").insertOne(entry);
        assertThat(auditor.get(verification).json().path("intact").asBoolean()).isTrue();
    }

    private void setAudit(Http.Reply file, @Nullable Object audit) {
        mongo.getCollection("case_files")
                .updateOne(new Document("_id", id(file)), new Document("$set", new Document("audit", audit)));
    }

    @Test
    void showsEachMemberTheOwnCasesAndNobodyElseAny() {
        Http.Reply file = story.opened();
        for (String member : List.of("prosecutor", "social-worker", "case-worker")) {
            assertThat(story.as(member).get("/api/v1/cases?limit=200").text()).contains(id(file));
        }
        for (String other :
                List.of("prosecutor-2", "social-worker-2", "xiuzhou-district", "operator", "auditor", "judge")) {
            Http.Reply list = story.as(other).get("/api/v1/cases?limit=200");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.text()).doesNotContain(id(file));
            if (!other.equals("prosecutor-2")) {
                assertThat(list.json().path("items").size()).isZero();
            }
        }
        List<String> ids = new ArrayList<>();
        story.opened();
        String cursor = "";
        do {
            JsonNode page = story.as("prosecutor")
                    .get("/api/v1/cases?limit=1&cursor=" + cursor)
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(ids).contains(id(file)).doesNotHaveDuplicates();
    }

    @Nested
    class WhatIsRefused {

        @Test
        @Rule("CAS-21")
        void aTeamWithoutSocialWorkerOrWithAPersonTwice() {
            Map<String, Object> body = new HashMap<>(openBody());
            body.put("team", Map.of("familyEducators", List.of("case-worker")));
            Http.Reply lone = story.as("prosecutor").keyed().post("/api/v1/cases", body);
            assertThat(lone.status()).isEqualTo(422);
            assertThat(lone.code()).isEqualTo("case.team-incomplete");
            body.put("team", Map.of("socialWorkers", List.of("prosecutor")));
            assertThat(story.as("prosecutor")
                            .keyed()
                            .post("/api/v1/cases", body)
                            .code())
                    .isEqualTo("case.person-twice-on-team");
        }

        @Test
        void anAgeThatIsNotAJuveniles() {
            // born 2010-05-01: 14 counts from 2024-05-02
            for (String tooYoung : List.of("2024-04-30", "2024-05-01")) {
                Http.Reply refused =
                        story.as("prosecutor").keyed().post("/api/v1/cases", openBody(tooYoung, CaseStory.STREET));
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.code()).isEqualTo("case.age-out-of-range");
                assertThat(refused.text()).doesNotContain("2010", "2024");
            }
            assertThat(story.as("prosecutor")
                            .keyed()
                            .post("/api/v1/cases", openBody("2024-05-02", CaseStory.STREET))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void whoIsNoProsecutorOrOutsideTheArea() {
            assertThat(story.as("xiuzhou-district")
                            .keyed()
                            .post("/api/v1/cases", openBody())
                            .code())
                    .isEqualTo("security.role-missing");
            assertThat(story.as("prosecutor@411603")
                            .keyed()
                            .post("/api/v1/cases", openBody())
                            .code())
                    .isEqualTo("security.area-out-of-scope");
            assertThat(story.as("prosecutor")
                            .keyed()
                            .post("/api/v1/cases", openBody("2026-05-03", "330411"))
                            .code())
                    .isEqualTo("case.unknown-street");
            assertThat(story.as("prosecutor")
                            .keyed()
                            .post("/api/v1/cases", openBody("2026-05-03", "330411999"))
                            .code())
                    .isEqualTo("case.unknown-street");
        }

        @Test
        @Rule({"CAS-04", "CAS-07"})
        void incompleteMaterialWithEachMissingPartNamed() {
            Http.Reply file = story.investigating(story.opened());
            Map<String, Object> report = new HashMap<>(CaseStory.reportBody());
            report.put("education", " ");
            report.put("investigators", List.of("social-worker", "social-worker"));
            Http.Reply refused = story.post("social-worker", file, "report", report);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("case.report-incomplete");
            assertThat(refused.json().path("missing").toString()).isEqualTo("[\"education\",\"investigators\"]");
            assertThat(refused.text()).doesNotContain(CaseStory.UPBRINGING);

            file = story.post("social-worker", file, "report", CaseStory.reportBody());
            Http.Reply unheard = story.post("prosecutor", file, "opinions", Map.of("minutes", "笔录"));
            assertThat(unheard.code()).isEqualTo("case.opinions-incomplete");
            assertThat(unheard.json().path("missing").size()).isEqualTo(5);
            assertThat(story.post("prosecutor", file, "non-prosecution", CaseStory.decisionBody())
                            .code())
                    .isEqualTo("case.move-not-allowed");
        }

        @Test
        void whatTheRequestItselfGetsWrong() {
            Http prosecutor = story.as("prosecutor");
            assertThat(prosecutor.post("/api/v1/cases", openBody()).code())
                    .isEqualTo("request.idempotency-key-missing");
            Map<String, Object> body = new HashMap<>(openBody());
            body.put("person", Map.of("name", CaseStory.NAME, "idNumber", "330411201005010019X", "phone", "12"));
            Http.Reply invalid = prosecutor.keyed().post("/api/v1/cases", body);
            assertThat(invalid.status()).isEqualTo(400);
            assertThat(invalid.json().path("fields").propertyNames())
                    .containsExactlyInAnyOrder(
                            "person.idNumber", "person.phone", "person.guardian.name", "person.guardian.relation");
            assertThat(invalid.text()).doesNotContain("330411201005010019X", CaseStory.NAME);
            Http.Reply file = story.opened();
            assertThat(prosecutor.post(path(file) + "/investigation").code()).isEqualTo("request.if-match-missing");
            assertThat(prosecutor.ifMatch(9).post(path(file) + "/investigation").code())
                    .isEqualTo("request.stale-etag");
        }
    }

    @Test
    void answersARepeatedOpeningWithTheFirstCaseAndKeepsItsIdentity() {
        Http once = story.as("prosecutor").key(UUID.randomUUID().toString());
        Http.Reply first = once.post("/api/v1/cases", openBody());
        Http.Reply again = once.post("/api/v1/cases", openBody());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        // the answer was lost in a crash: the same key finds the same case, and its identity still opens
        mongo.getCollection("idempotencyKeys").deleteMany(new Document());
        Http.Reply third = once.post("/api/v1/cases", openBody());
        assertThat(id(third)).isEqualTo(id(first));
        assertThat(story.as("prosecutor")
                        .get(path(first))
                        .json()
                        .path("person")
                        .path("name")
                        .asString())
                .isEqualTo(CaseStory.NAME);
    }
}
