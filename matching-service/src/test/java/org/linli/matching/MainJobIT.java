package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import tools.jackson.databind.JsonNode;

/** The main job of the service: a district's demand file becomes proposals, one of which is served, rated and counted. */
class MainJobIT extends MatchingStage {

    private static final String DISTRICT = "330411";

    @Test
    @Rule({"MAT-01", "MAT-02", "MAT-05"})
    void takesADemandFileToServiceAndRating() throws IOException {
        Http officer = as("xiuzhou-district");
        join(district(400));

        Http.Reply job = officer.keyed().upload("/api/v1/demand-imports", "demands-200.csv", file(), Map.of());
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        String jobAddress = job.header("Location");
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        officer.get(jobAddress).json().path("state").asString())
                .isEqualTo("FINISHED"));
        JsonNode finished = officer.get(jobAddress).json();
        assertThat(finished.path("rowsTotal").asInt()).isEqualTo(200);
        assertThat(finished.path("accepted").asInt()).isEqualTo(200);
        assertThat(finished.path("percent").asInt()).isEqualTo(100);

        Http.Reply again = officer.keyed().upload("/api/v1/demand-imports", "demands-200.csv", file(), Map.of());
        await().atMost(SOON).untilAsserted(() -> assertThat(officer.get(again.header("Location"))
                        .json()
                        .path("refusedByReason")
                        .path("duplicate_demand")
                        .asInt())
                .isEqualTo(200));

        JsonNode verified = officer.post("/api/v1/demand-verifications", Map.of("area", DISTRICT, "list", true))
                .json();
        assertThat(verified.path("verified").asInt()).isEqualTo(200);
        assertThat(verified.path("listed").asInt()).isEqualTo(200);

        JsonNode plan = plan(DISTRICT, officer);
        assertThat(plan.path("considered").asInt()).isEqualTo(200);
        assertThat(plan.path("met").asInt() + plan.path("unmet").asInt()).isEqualTo(200);
        assertThat(plan.path("met").asInt()).isGreaterThan(100);
        assertThat(plan.path("utility").asLong())
                .isBetween(
                        plan.path("greedyUtility").asLong(),
                        plan.path("upperBound").asLong());

        explainsTheVenues(officer);
        servesOne(officer);
    }

    private void explainsTheVenues(Http officer) {
        JsonNode venue = demands(officer, "LISTED").stream()
                .filter(d -> d.path("type").asString().equals("VENUE"))
                .findFirst()
                .orElseThrow();
        String address = "/api/v1/demands/" + venue.path("id").asString() + "/explanation";
        JsonNode chinese = officer.get(address).json();
        assertThat(chinese.path("met").asBoolean()).isFalse();
        assertThat(chinese.path("missing").path(0).path("code").asString()).isEqualTo("missing.resource");
        assertThat(chinese.path("missing").path(0).path("message").asString()).contains("场地");
        assertThat(officer.in("en")
                        .get(address)
                        .json()
                        .path("relaxation")
                        .path("message")
                        .asString())
                .isEqualTo("Register a venue in the resource list first");
    }

    private void servesOne(Http officer) {
        JsonNode demand = demands(officer, "MATCHING").stream()
                .filter(d ->
                        d.path("minimum").asInt() == 1 && !d.path("supervised").asBoolean())
                .findFirst()
                .orElseThrow();
        String id = demand.path("id").asString();
        JsonNode proposal = proposals(id, officer).getFirst();
        assertThat(proposal.path("score").asInt()).isBetween(1, 100);
        assertThat(proposal.path("reasons").path(0).path("message").asString()).isNotBlank();
        assertThat(proposal.path("state").asString()).isEqualTo("PROPOSED");
        String assignment = proposal.path("assignmentId").asString();
        String person = proposal.path("volunteerId").asString();

        Http.Reply confirmed = officer.ifMatch(proposal.path("version").asLong())
                .post("/api/v1/assignments/" + assignment + "/confirmation");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        Http volunteer = as("volunteer:" + person);
        assertThat(volunteer.get("/api/v1/assignments?volunteer=me").json().path("items"))
                .hasSize(1);
        Http.Reply accepted = volunteer.ifMatch(confirmed).post("/api/v1/assignments/" + assignment + "/acceptance");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(officer.get("/api/v1/demands/" + id).json().path("status").asString())
                .isEqualTo("MATCHED");

        String area = demand.path("area").asString();
        publish(new CheckedInV1(assignment, "a", person, area, id, assignment, clock.instant(), "WITNESSED"));
        awaitStatus(id, officer, "IN_SERVICE");
        publish(new CheckedOutV1(
                assignment, "a", person, area, id, assignment, clock.instant(), 118, "EFFECTIVE", "WITNESSED"));
        publish(new HoursRecordedV1(
                "e1", person, "a", id, assignment, area, 118, LocalDate.of(2026, 11, 20), "SERVICE", "WITNESSED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(officer.get("/api/v1/assignments/" + assignment)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CREDITED"));

        Http community = as("community-worker@" + area);
        awaitServed(id, community, 1);
        Http.Reply completed = community
                .ifMatch(community.get("/api/v1/demands/" + id))
                .post("/api/v1/demands/" + id + "/completion", Map.of("rating", 5, "comment", "很满意"));
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
        assertThat(completed.json().path("status").asString()).isEqualTo("DONE");
        Http.Reply evaluated =
                officer.ifMatch(completed).post("/api/v1/demands/" + id + "/evaluation", Map.of("outcome", "SOLVED"));
        assertThat(evaluated.json().path("status").asString()).isEqualTo("EVALUATED");

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode totals = officer.get("/api/v1/statistics/matching?area=" + DISTRICT)
                    .json()
                    .path("totals");
            assertThat(totals.path("demands").asInt()).isEqualTo(200);
            assertThat(totals.path("listed").asInt()).isEqualTo(200);
            assertThat(totals.path("matched").asInt()).isEqualTo(1);
            assertThat(totals.path("done").asInt()).isEqualTo(1);
            assertThat(totals.path("satisfaction").path("n").asInt()).isEqualTo(1);
            assertThat(totals.path("satisfaction").path("mean").isMissingNode()
                            || totals.path("satisfaction").path("mean").isNull())
                    .isTrue();
        });
        JsonNode figures =
                officer.get("/api/v1/statistics/matching?area=" + DISTRICT).json();
        long inStreets = 0;
        for (JsonNode street : figures.path("streets")) {
            inStreets += street.path("demands").asLong();
        }
        assertThat(inStreets).isEqualTo(200);
        long inClasses = 0;
        for (JsonNode each : figures.path("byClass")) {
            inClasses += each.path("demands").asLong();
        }
        assertThat(inClasses).isEqualTo(200);
    }

    private static List<JsonNode> demands(Http officer, String status) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = officer.get("/api/v1/demands?limit=100&status=" + status + cursor)
                    .json();
            page.path("items").forEach(all::add);
            cursor = page.path("nextCursor").isMissingNode()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    private static byte[] file() throws IOException {
        try (InputStream in = MainJobIT.class.getResourceAsStream("/demands/demands-200.csv")) {
            if (in == null) {
                throw new IOException("demands-200.csv is missing");
            }
            return in.readAllBytes();
        }
    }

    /** Volunteers spread over the district, two skills each, one in eight a declared social worker. */
    private static VolunteerSnapshotV1[] district(int people) {
        List<String> skills = List.of(
                "矛盾调解", "法律咨询", "心理咨询", "家庭教育指导", "课业辅导", "医疗急救", "心肺复苏", "智能手机教学", "编程", "英语", "手语", "书法", "文艺表演",
                "太极八段锦", "理发", "烹饪", "家电维修", "农技", "直播带货");
        List<String> areas = List.of(
                "330411101003",
                "330411002003",
                "330411003006",
                "330411004008",
                "330411005001",
                "330411103004",
                "330411104011",
                "330411105013",
                "330411106205");
        Random random = new Random(7);
        VolunteerSnapshotV1[] all = new VolunteerSnapshotV1[people];
        for (int i = 0; i < people; i++) {
            List<String> held = new ArrayList<>(
                    List.of(skills.get(random.nextInt(skills.size())), skills.get(random.nextInt(skills.size()))));
            if (i % 8 == 0) {
                held.add("社工");
            }
            all[i] = snapshot(
                    "main-%04d".formatted(i),
                    1,
                    areas.get(random.nextInt(areas.size())),
                    "ACTIVE",
                    random.nextInt(15) == 0 ? "14_17" : "18_59",
                    held,
                    random.nextInt(4) == 0 ? List.of() : allWeek());
        }
        return all;
    }
}
