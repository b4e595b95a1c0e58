package org.linli.volunteer.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Rule("VOL-34")
class AnomalyIT {

    private static final String STREET = "street-officer@330411003";

    @Autowired
    Story story;

    @ParameterizedTest
    @CsvSource({
        "2026-12-13T06:00:00+08:00, 2026-12-13T18:00:05+08:00, ''",
        "2026-12-13T06:00:00+08:00, 2026-12-13T18:01:05+08:00, anomaly.day-over-limit",
        "2026-12-13T20:00:00+08:00, 2026-12-13T23:59:00+08:00, ''",
        "2026-12-13T20:00:00+08:00, 2026-12-14T00:00:05+08:00, anomaly.night-hours"
    })
    void isRaisedBeyondItsLimitOnly(String from, String to, String code) {
        String volunteer = story.adult();
        String record = served(volunteer, from, to);
        // an unusual record of the same person, so that the queue has passed the one before
        served(volunteer, "2026-12-20T20:00:00+08:00", "2026-12-21T00:30:00+08:00");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(volunteer))
                .anyMatch(one -> one.path("day").asString().equals("2026-12-20")));
        List<String> codes = of(volunteer).stream()
                .filter(one -> one.path("recordId").asString().equals(record))
                .map(one -> one.path("rule").asString())
                .toList();
        assertThat(codes).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void isRaisedWhenOnePersonDecidesOnManyWithinAMinute() {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            records.add(served(story.adult(), "2026-12-13T09:00:00+08:00", "2026-12-13T17:01:05+08:00"));
        }
        String clerk = "community-worker@330411003005";
        story.clock("2026-12-14T10:00:05+08:00");
        for (String record : records) {
            Http.Reply read = story.as(clerk).get("/api/v1/hour-records/" + record);
            assertThat(story.as(clerk)
                            .ifMatch(read)
                            .post("/api/v1/hour-records/" + record + "/approval")
                            .status())
                    .isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        Story.items(story.as(STREET).get("/api/v1/anomalies?rule=BATCH_CONFIRMATION")))
                .anyMatch(one -> one.path("person").asString().equals(clerk)
                        && one.path("measured").asLong() == 10));
    }

    @Test
    void isDecidedByAnAuthorityOfItsDivision() {
        String volunteer = story.adult();
        served(volunteer, "2026-12-13T20:00:00+08:00", "2026-12-14T00:30:00+08:00");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of(volunteer)).hasSize(1));
        String path = "/api/v1/anomalies/" + of(volunteer).getFirst().path("id").asString();
        assertThat(story.as("community").get(path).code()).isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district").get(path).code()).isEqualTo("security.area-out-of-scope");
        Http.Reply read = story.as("auditor").get(path);
        Map<String, String> note = Map.of("note", "除夕守岁活动，已核实");
        assertThat(story.as("auditor")
                        .ifMatch(read)
                        .post(path + "/clearance", note)
                        .code())
                .isEqualTo("security.role-missing");
        Http.Reply taken = story.as(STREET).ifMatch(read).post(path + "/review");
        assertThat(taken.json().path("status").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(story.as(STREET)
                        .ifMatch(taken)
                        .post(path + "/clearance", Map.of())
                        .code())
                .isEqualTo("request.invalid");
        Http.Reply cleared = story.as(STREET).ifMatch(taken).post(path + "/clearance", note);
        assertThat(cleared.json().path("status").asString()).isEqualTo("CLEARED");
        assertThat(story.as(STREET)
                        .ifMatch(cleared)
                        .post(path + "/confirmation", note)
                        .code())
                .isEqualTo("anomaly.not-allowed-now");
    }

    private List<JsonNode> of(String volunteer) {
        return Story.items(story.as(STREET).get("/api/v1/anomalies?limit=200")).stream()
                .filter(one -> one.path("volunteerId").asString("").equals(volunteer))
                .toList();
    }

    private String served(String volunteer, String from, String to) {
        story.clock("2026-11-01T10:00:00+08:00");
        String assignment = UUID.randomUUID().toString();
        Instant begin = OffsetDateTime.parse(from).toInstant();
        story.publish(new AssignmentAcceptedV1(
                assignment,
                UUID.randomUUID().toString(),
                volunteer,
                Story.COMMUNITY,
                "值守",
                "ELDERLY",
                begin,
                OffsetDateTime.parse(to).toInstant(),
                2,
                false));
        story.expected(volunteer, assignment);
        Http himself = story.as("volunteer:" + volunteer);
        story.clock(from);
        Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
        assertThat(in.status()).as(in.toString()).isEqualTo(201);
        story.clock(to);
        Http.Reply out = himself.ifMatch(in).post("/api/v1/check-ins/" + assignment + "/check-out");
        assertThat(out.status()).as(out.toString()).isEqualTo(200);
        return out.json().path("recordId").asString();
    }
}
