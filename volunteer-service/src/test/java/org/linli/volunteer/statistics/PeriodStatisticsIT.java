package org.linli.volunteer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Each test has a community of its own, so that its figures are its own. */
@ServiceTest
class PeriodStatisticsIT {

    private static final String STATISTICS = "/api/v1/statistics/volunteering";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void resetClock() {
        story.resetClock();
    }

    @Test
    @Rule("VOL-24")
    void countsWhoServedAnHourInThePeriodAndTwentyHoursInTheYear() {
        String community = "330411105205";
        story.clock("2026-03-02T10:00:00+08:00");
        String faithful = volunteer(community);
        String nearly = volunteer(community);
        String anHour = volunteer(community);
        String lessThanAnHour = volunteer(community);
        serve(faithful, community, LocalDate.of(2026, 3, 5), 1200);
        serve(nearly, community, LocalDate.of(2026, 3, 5), 1199);
        serve(anHour, community, LocalDate.of(2026, 3, 31), 60);
        serve(lessThanAnHour, community, LocalDate.of(2026, 3, 31), 59);
        serve(lessThanAnHour, community, LocalDate.of(2026, 4, 1), 600);
        heard(community, 1200 + 1199 + 60 + 59 + 600);

        JsonNode march = period(community, "2026-03-01", "2026-03-31");
        assertThat(march.path("registered").asInt()).isEqualTo(4);
        assertThat(march.path("registeredChange").asInt()).isEqualTo(4);
        assertThat(march.path("minutes").asInt()).isEqualTo(2518);
        assertThat(march.path("hours").asString()).isEqualTo("41.97");
        assertThat(march.path("hoursPerVolunteer").asString()).isEqualTo("10.49");
        assertThat(march.path("activeVolunteers").asInt()).isEqualTo(3);
        assertThat(march.path("activityRatePercent").asString()).isEqualTo("75.00");
        assertThat(march.path("twentyHourVolunteers").asInt()).isEqualTo(1);
        assertThat(march.path("twentyHourRatePercent").asString()).isEqualTo("25.00");

        JsonNode april = period(community, "2026-04-01", "2026-04-30");
        assertThat(april.path("registeredChange").asInt()).isZero();
        assertThat(april.path("activeVolunteers").asInt()).isEqualTo(1);
        assertThat(april.path("twentyHourVolunteers").asInt())
                .as("the year so far")
                .isEqualTo(1);
        assertThat(period("330411105", "2026-03-01", "2026-03-31").path("children"))
                .anySatisfy(child -> {
                    assertThat(child.path("area").asString()).isEqualTo(community);
                    assertThat(child.path("twentyHourVolunteers").asInt()).isEqualTo(1);
                    assertThat(child.path("minutes").asInt()).isEqualTo(2518);
                });
    }

    @Test
    void countsActivitiesThatWereHeldTheJointOnesAndTheThemes() {
        String community = "330411105206";
        held(community, "FINISHED", "2026-05-31T23:59:00+08:00", "lei-feng-day", "social-worker");
        held(community, "ARCHIVED", "2026-05-01T00:00:00+08:00", "lei-feng-day", null);
        held(community, "HOURS_CONFIRMED", "2026-05-02T12:00:00+08:00", null, null);
        held(community, "CANCELLED", "2026-05-02T12:00:00+08:00", null, null);
        held(community, "FINISHED", "2026-06-01T00:00:00+08:00", null, null);
        JsonNode may = period(community, "2026-05-01", "2026-05-31");
        assertThat(may.path("activitiesHeld").asInt()).isEqualTo(3);
        assertThat(may.path("activitiesJoint").asInt()).isEqualTo(1);
        assertThat(may.path("themes").toString())
                .isEqualTo("[{\"theme\":\"lei-feng-day\",\"name\":\"3·5 学雷锋纪念日\",\"activities\":2}]");
    }

    @Test
    void withoutAPeriodStayAsTheyWere() {
        Http.Reply reply = story.district().get(STATISTICS + "?area=330411");
        assertThat(reply.json().path("totals").has("volunteers")).isTrue();
        assertThat(reply.json().has("period")).isFalse();
    }

    @Test
    void wantBothDaysOfAPeriodThatIsOne() {
        for (String query : java.util.List.of("from=2026-01-01", "to=2026-01-01", "from=2026-02-02&to=2026-02-01")) {
            assertThat(story.district()
                            .get(STATISTICS + "?area=330411&" + query)
                            .code())
                    .isEqualTo("request.invalid");
        }
        assertThat(story.as("huaiyang-district")
                        .get(STATISTICS + "?area=330411&from=2026-01-01&to=2026-01-31")
                        .code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(story.as("judge")
                        .get(STATISTICS + "?area=330411&from=2026-01-01&to=2026-01-31")
                        .code())
                .isEqualTo("security.role-missing");
    }

    private String volunteer(String community) {
        return story.register(story.person(LocalDate.of(1990, 1, 1), community))
                .json()
                .path("id")
                .asString();
    }

    private void serve(String volunteer, String community, LocalDate day, int minutes) {
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                volunteer,
                "activity-of-" + community,
                null,
                null,
                community,
                minutes,
                day,
                "EARNED",
                "WITNESSED"));
    }

    private void heard(String community, long minutes) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(story.district()
                            .get(STATISTICS + "?area=" + community)
                            .json()
                            .path("totals")
                            .path("minutes")
                            .asLong())
                    .isEqualTo(minutes);
            assertThat(mongo.getCollection("hoursLedger").countDocuments(new Document("area", community)))
                    .isEqualTo(5);
        });
    }

    private JsonNode period(String area, String from, String to) {
        Http.Reply reply = story.district().get(STATISTICS + "?area=" + area + "&from=" + from + "&to=" + to);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().path("period");
    }

    private void held(
            String community,
            String status,
            String endedAt,
            @org.jspecify.annotations.Nullable String theme,
            @org.jspecify.annotations.Nullable String supervisor) {
        Document extras = new Document();
        if (theme != null) {
            extras.append("theme", theme);
        }
        if (supervisor != null) {
            extras.append("supervisor", supervisor);
        }
        mongo.getCollection("activities")
                .insertOne(new Document("_id", UUID.randomUUID().toString())
                        .append("area", community)
                        .append("status", status)
                        .append(
                                "endsAt",
                                Date.from(OffsetDateTime.parse(endedAt).toInstant()))
                        .append("extras", extras));
    }
}
