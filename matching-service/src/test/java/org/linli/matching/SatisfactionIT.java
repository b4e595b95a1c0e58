package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/** What the people who were served say, and the visit some weeks later. */
class SatisfactionIT extends MatchingStage {

    private static final String VILLAGE = "411603200201";

    private Http community(String area) {
        return as("community-worker@" + area);
    }

    /** A demand that was served and confirmed. */
    private String done(String title, String area, String person) {
        Http officer = as("huaiyang-district");
        join(volunteer(person, area, "矛盾调解"));
        String demand = listed(mediation(title, area), officer);
        plan(area, officer);
        JsonNode proposal = proposals(demand, officer).getFirst();
        String assignment = proposal.path("assignmentId").asString();
        Http.Reply confirmed = officer.ifMatch(proposal.path("version").asLong())
                .post("/api/v1/assignments/" + assignment + "/confirmation");
        assertThat(as("volunteer:" + person)
                        .ifMatch(confirmed)
                        .post("/api/v1/assignments/" + assignment + "/acceptance")
                        .status())
                .isEqualTo(200);
        publish(new CheckedInV1(assignment, "act", person, area, demand, assignment, clock.instant(), "W"));
        publish(new CheckedOutV1(
                assignment, "act", person, area, demand, assignment, clock.instant(), 60, "EFFECTIVE", "W"));
        await().atMost(SOON).untilAsserted(() -> {
            Http.Reply complete = community(area)
                    .ifMatch(community(area).get("/api/v1/demands/" + demand))
                    .post("/api/v1/demands/" + demand + "/completion", Map.of("rating", 5));
            assertThat(complete.status()).as(complete.text()).isEqualTo(200);
        });
        return demand;
    }

    @Test
    void takesOneAnswerPerPersonAndShowsFiguresFromThirtyOn() {
        Http worker = community(VILLAGE);
        String activity = UUID.randomUUID().toString();
        Http.Reply opened = worker.keyed()
                .post("/api/v1/surveys", Map.of("kind", "ACTIVITY", "subjectId", activity, "area", VILLAGE));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String survey = "/api/v1/surveys/" + opened.json().path("id").asString();
        Http.Reply invited = worker.ifMatch(opened).post(survey + "/invitations", Map.of("count", 30));
        assertThat(invited.status()).as(invited.text()).isEqualTo(200);
        List<String> tokens = new ArrayList<>();
        invited.json().path("tokens").forEach(t -> tokens.add(t.asString()));
        assertThat(tokens).hasSize(30).doesNotHaveDuplicates();
        Http nobody = Http.at(port);
        String answers = "/public/surveys/" + opened.json().path("id").asString() + "/answers";
        for (String token : tokens.subList(0, 29)) {
            Http.Reply answered = nobody.post(answers, Map.of("token", token, "rating", 5, "solved", true));
            assertThat(answered.status()).as(answered.text()).isEqualTo(201);
        }
        assertThat(nobody.post(answers, Map.of("token", tokens.getFirst(), "rating", 1))
                        .code())
                .isEqualTo("satisfaction.already-answered");
        assertThat(nobody.post(answers, Map.of("token", "30-" + "x".repeat(20), "rating", 1))
                        .code())
                .isEqualTo("satisfaction.unknown-token");
        assertThat(nobody.post(answers, Map.of("token", "31" + tokens.get(29).substring(2), "rating", 1))
                        .status())
                .isEqualTo(404);
        assertThat(nobody.post("/public/surveys/ACTIVITY-none/answers", Map.of("token", tokens.get(29), "rating", 1))
                        .code())
                .isEqualTo("satisfaction.unknown-token");
        assertThat(nobody.post(answers, Map.of("token", tokens.get(29), "rating", 6))
                        .status())
                .isEqualTo(400);
        JsonNode hidden = worker.get(survey).json().path("result").path("satisfaction");
        assertThat(hidden.path("n").asLong()).isEqualTo(29);
        assertThat(hidden.path("hidden").asBoolean()).isTrue();
        assertThat(hidden.path("mean").isNumber()).isFalse();
        assertThat(nobody.post(answers, Map.of("token", tokens.get(29), "rating", 2))
                        .status())
                .isEqualTo(201);
        JsonNode shown = worker.get(survey).json().path("result");
        assertThat(shown.path("satisfaction").path("mean").asDouble()).isEqualTo(4.9);
        assertThat(shown.path("satisfaction").path("meanInterval").path("low").asDouble())
                .isLessThan(4.9);
        assertThat(shown.path("responseRate").asDouble()).isEqualTo(1.0);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode area = worker.get("/api/v1/surveys/statistics?area=" + VILLAGE)
                    .json()
                    .path("totals");
            assertThat(area.path("n").asLong()).isEqualTo(30);
            assertThat(area.path("mean").asDouble()).isEqualTo(4.9);
        });
        Http.Reply closed = worker.ifMatch(worker.get(survey)).post(survey + "/closing");
        assertThat(closed.json().path("status").asString()).isEqualTo("CLOSED");
        assertThat(worker.keyed()
                        .post(survey + "/answers", Map.of("phone", "13800001234", "rating", 4))
                        .code())
                .isEqualTo("satisfaction.closed");
    }

    @Test
    void anOfficeAsksByPhoneOnce() {
        String village = "411603200202";
        Http worker = community(village);
        Http.Reply opened = worker.keyed()
                .post(
                        "/api/v1/surveys",
                        Map.of(
                                "kind",
                                "ACTIVITY",
                                "subjectId",
                                UUID.randomUUID().toString(),
                                "area",
                                village));
        String answers = "/api/v1/surveys/" + opened.json().path("id").asString() + "/answers";
        assertThat(worker.keyed()
                        .post(answers, Map.of("phone", "138 0000 1234", "rating", 4))
                        .status())
                .isEqualTo(201);
        assertThat(worker.keyed()
                        .post(answers, Map.of("phone", "13800001234", "rating", 1))
                        .code())
                .isEqualTo("satisfaction.already-answered");
        assertThat(worker.keyed()
                        .post(answers, Map.of("phone", "12", "rating", 1))
                        .code())
                .isEqualTo("satisfaction.bad-phone");
        assertThat(community("411603200203")
                        .keyed()
                        .post(answers, Map.of("phone", "13800001235", "rating", 1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aVisitAfterFourWeeksPutsAnUnsolvedDemandUpAgain() {
        String village = "411603200204";
        String demand = done("回访后重新办理", village, "satisfied-1");
        Http worker = community(village);
        String list = "/api/v1/follow-ups?area=" + village;
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(worker.get(list).json().path("items").size()).isEqualTo(1));
        JsonNode followUp = worker.get(list).json().path("items").get(0);
        assertThat(followUp.path("dueOn").asString()).isEqualTo("2026-12-18");
        assertThat(worker.get(list + "&due=true").json().path("items").size()).isZero();
        String visits = "/api/v1/follow-ups/" + followUp.path("id").asString();
        assertThat(worker.ifMatch(worker.get(visits))
                        .post(visits + "/visits", Map.of("result", "NOT_SOLVED"))
                        .code())
                .isEqualTo("satisfaction.follow-up-not-due");
        clock.setTo(OffsetDateTime.parse("2026-12-18T09:00:00+08:00").toInstant());
        assertThat(worker.get(list + "&due=true").json().path("items").size()).isEqualTo(1);
        Http.Reply visited =
                worker.ifMatch(worker.get(visits)).post(visits + "/visits", Map.of("result", "NOT_SOLVED"));
        assertThat(visited.json().path("status").asString()).isEqualTo("UNSOLVED");
        awaitStatus(demand, as("huaiyang-district"), "REOPENED");
        // what the topic tells once more changes nothing
        await().during(Duration.ofMillis(500)).atMost(SOON).untilAsserted(() -> assertThat(as("huaiyang-district")
                        .get("/api/v1/demands/" + demand)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("REOPENED"));
    }

    @Test
    void letsInWhoMayAndNobodyElse() {
        String village = "411603200205";
        Http.Reply opened = community(village)
                .keyed()
                .post(
                        "/api/v1/surveys",
                        Map.of(
                                "kind",
                                "ACTIVITY",
                                "subjectId",
                                UUID.randomUUID().toString(),
                                "area",
                                village));
        String survey = "/api/v1/surveys/" + opened.json().path("id").asString();
        Map<String, Object> body = Map.of("kind", "ACTIVITY", "subjectId", "x", "area", village);
        for (String stranger : List.of("volunteer:v1", "judge@411603", "team-leader@411603")) {
            Http http = as(stranger);
            assertThat(http.keyed().post("/api/v1/surveys", body).status()).isEqualTo(403);
            assertThat(http.get("/api/v1/surveys").status()).isEqualTo(403);
            assertThat(http.get("/api/v1/surveys/statistics").status()).isEqualTo(403);
            assertThat(http.get(survey).status()).isEqualTo(403);
            assertThat(http.ifMatch(1).post(survey + "/closing").status()).isEqualTo(403);
            assertThat(http.ifMatch(1)
                            .post(survey + "/invitations", Map.of("count", 1))
                            .status())
                    .isEqualTo(403);
            assertThat(http.keyed()
                            .post(survey + "/answers", Map.of("phone", "13800001234", "rating", 4))
                            .status())
                    .isEqualTo(403);
            assertThat(http.get("/api/v1/follow-ups").status()).isEqualTo(403);
            assertThat(http.get("/api/v1/follow-ups/none").status()).isEqualTo(403);
            assertThat(http.ifMatch(1)
                            .post("/api/v1/follow-ups/none/visits", Map.of("result", "SOLVED"))
                            .status())
                    .isEqualTo(403);
        }
        Http elsewhere = as("district-officer@330411");
        assertThat(elsewhere.keyed().post("/api/v1/surveys", body).status()).isEqualTo(403);
        assertThat(elsewhere.get("/api/v1/surveys?area=" + village).status()).isEqualTo(403);
        assertThat(elsewhere.get("/api/v1/follow-ups?area=" + village).status()).isEqualTo(403);
        assertThat(elsewhere.get(survey).status()).isEqualTo(403);
        assertThat(elsewhere.ifMatch(1).post(survey + "/closing").status()).isEqualTo(403);
    }

    @Test
    void refusesWhatItCannotUseAndStoresNothing() {
        String village = "411603200203";
        Http worker = community(village);
        assertThat(worker.keyed()
                        .post("/api/v1/surveys", Map.of("kind", "ACTIVITY"))
                        .code())
                .isEqualTo("request.invalid");
        assertThat(worker.keyed()
                        .post("/api/v1/surveys", Map.of("kind", "ACTIVITY", "subjectId", "a", "area", "411603200299"))
                        .code())
                .isEqualTo("satisfaction.unknown-area");
        String demand = listed(mediation("尚未服务", village), as("huaiyang-district"));
        assertThat(worker.keyed()
                        .post("/api/v1/surveys", Map.of("kind", "DEMAND", "subjectId", demand))
                        .code())
                .isEqualTo("satisfaction.not-served-yet");
        assertThat(worker.get("/api/v1/surveys?area=" + village)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(worker.get("/api/v1/surveys?area=4116").status()).isEqualTo(403);
    }
}
