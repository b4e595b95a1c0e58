package org.linli.volunteer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.activity.ActivityId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RecordingIT {

    private static final String CLOCKS = "/api/v1/recording-clocks";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Story story;

    @Autowired
    RunClocks clocks;

    @Autowired
    WorkingCalendar calendar;

    @AfterEach
    void resetClock() {
        clocks.recompute(calendar);
        story.resetClock();
    }

    @Test
    @Rule("VOL-33")
    void warnsThenCallsTheBodyLateThenIsMetLate() {
        story.clock("2026-11-19T10:00:00+08:00");
        String volunteer = story.adult();
        String demand = UUID.randomUUID().toString();
        String assignment = story.assigned(volunteer, demand, FRIDAY);
        String path = clockOf(demand);

        story.clock("2026-11-20T11:00:00+08:00");
        clocks.sweep();
        assertThat(status(path)).isEqualTo("WAITING");

        story.clock("2026-11-20T12:00:00+08:00");
        clocks.sweep();
        JsonNode due = story.district().get(path).json();
        assertThat(due.path("status").asString()).isEqualTo("DUE");
        assertThat(due.path("dueOn").asString()).isEqualTo("2026-12-04");
        assertThat(due.path("provisional").asBoolean()).isFalse();
        assertThat(due.path("workingDaysLeft").asInt()).isEqualTo(10);
        assertThat(due.path("unaccounted").asInt()).isEqualTo(1);

        story.clock("2026-11-30T23:59:00+08:00");
        clocks.sweep();
        assertThat(status(path)).isEqualTo("DUE");
        story.clock("2026-12-01T00:00:00+08:00");
        clocks.sweep();
        assertThat(status(path)).isEqualTo("WARNED");
        story.clock("2026-12-04T23:59:00+08:00");
        clocks.sweep();
        assertThat(status(path)).isEqualTo("WARNED");
        story.clock("2026-12-05T00:00:00+08:00");
        clocks.sweep();
        assertThat(status(path)).isEqualTo("LATE");
        JsonNode late = lateBody();
        assertThat(late.path("body").asString()).isEqualTo("matching");
        assertThat(late.path("late").asInt()).isPositive();
        assertThat(late.path("oldestDueOn").asString()).isEqualTo("2026-12-04");

        // the volunteer had served: an old session, recorded when the clock was set back
        story.clock("2026-11-20T09:00:00+08:00");
        story.as("volunteer:" + volunteer).keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
        story.clock("2026-11-20T12:00:00+08:00");
        assertThat(story.as("volunteer:" + volunteer)
                        .ifMatch(story.as("volunteer:" + volunteer).get("/api/v1/check-ins/" + assignment))
                        .post("/api/v1/check-ins/" + assignment + "/check-out")
                        .status())
                .isEqualTo(200);
        story.clock("2026-12-07T09:00:00+08:00");
        clocks.sweep();
        JsonNode half = story.district().get(path).json();
        assertThat(half.path("missing").toString()).isEqualTo("[\"EVALUATION\"]");
        Http.Reply evaluated =
                story.district().ifMatch(story.district().get(path)).post(path + "/evaluation", Map.of("quality", 4));
        assertThat(evaluated.json().path("status").asString()).isEqualTo("MET_LATE");
        JsonNode record = Story.items(story.as("volunteer:" + volunteer).get("/api/v1/hour-records?volunteer=me"))
                .getFirst();
        assertThat(record.path("quality").asInt())
                .as("the record states it (VOL-16)")
                .isEqualTo(4);
        assertThat(record.path("evaluatedOn").asString()).isEqualTo("2026-12-07");
        assertThat(story.district()
                        .ifMatch(evaluated)
                        .post(path + "/evaluation", Map.of("quality", 4))
                        .code())
                .isEqualTo("recording.already-evaluated");
    }

    @Test
    @Rule("VOL-33")
    void serviceAndStarsInTimeMeetTheClock() {
        story.clock("2026-11-19T10:00:00+08:00");
        String volunteer = story.adult();
        String demand = UUID.randomUUID().toString();
        String assignment = story.assigned(volunteer, demand, FRIDAY);
        String path = clockOf(demand);
        story.clock("2026-11-20T09:00:00+08:00");
        Http.Reply checkedIn =
                story.as("volunteer:" + volunteer).keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
        story.clock("2026-11-20T12:00:00+08:00");
        story.as("volunteer:" + volunteer).ifMatch(checkedIn).post("/api/v1/check-ins/" + assignment + "/check-out");
        story.publish(new DemandCompletedV1(demand, Story.COMMUNITY, "ELDERLY", 5, 180, 1));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            clocks.sweep();
            assertThat(status(path)).isEqualTo("MET");
        });
        assertThat(story.district().get(path).json().path("quality").asInt()).isEqualTo(5);
    }

    @Test
    void aNewCalendarSetsOpenClocksAnewAndOnce() {
        story.clock("2026-11-19T10:00:00+08:00");
        String demand = UUID.randomUUID().toString();
        story.assigned(story.adult(), demand, FRIDAY);
        String path = clockOf(demand);
        clocks.recompute(calendar);
        WorkingCalendar weekendsOnly = new WorkingCalendar(PublishedHolidays.none());
        assertThat(clocks.recompute(weekendsOnly)).isPositive();
        assertThat(story.district().get(path).json().path("provisional").asBoolean())
                .isTrue();
        assertThat(clocks.recompute(calendar)).isPositive();
        assertThat(clocks.recompute(calendar)).isZero();
    }

    @Test
    void areReadAndEvaluatedByOfficesOfTheDivision() {
        story.clock("2026-11-19T10:00:00+08:00");
        String demand = UUID.randomUUID().toString();
        story.assigned(story.adult(), demand, FRIDAY);
        String path = clockOf(demand);
        Map<String, Object> quality = Map.of("quality", 3);
        assertThat(story.district()
                        .ifMatch(1)
                        .post(path + "/evaluation", quality)
                        .code())
                .isEqualTo("recording.not-evaluable");
        assertThat(story.district()
                        .ifMatch(1)
                        .post(path + "/evaluation", Map.of("quality", 6))
                        .code())
                .isEqualTo("request.invalid");
        assertThat(story.district().post(path + "/evaluation", quality).code()).isEqualTo("request.if-match-missing");
        assertThat(story.as("auditor")
                        .ifMatch(1)
                        .post(path + "/evaluation", quality)
                        .code())
                .isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district")
                        .ifMatch(1)
                        .post(path + "/evaluation", quality)
                        .code())
                .isEqualTo("security.area-out-of-scope");
        for (String read : List.of(path, CLOCKS + "?area=330411", CLOCKS + "/late-bodies?area=330411")) {
            assertThat(story.as("auditor").get(read).status()).as(read).isEqualTo(200);
            assertThat(story.as("judge").get(read).code()).as(read).isEqualTo("security.role-missing");
            assertThat(story.as("huaiyang-district").get(read).code()).as(read).isEqualTo("security.area-out-of-scope");
            assertThat(story.service().get(read).code()).as(read).isEqualTo("security.token-missing");
        }
        assertThat(story.district().get(CLOCKS + "/nothing").code()).isEqualTo("recording.unknown");
        assertThat(Story.items(story.district().get(CLOCKS + "?status=WAITING&limit=200")))
                .isNotEmpty();
    }

    private String clockOf(String demand) {
        String path = CLOCKS + "/" + ActivityId.ofDemand(demand);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(story.district().get(path).status()).isEqualTo(200));
        return path;
    }

    private String status(String path) {
        return story.district().get(path).json().path("status").asString();
    }

    private JsonNode lateBody() {
        for (JsonNode body : story.district()
                .get(CLOCKS + "/late-bodies?area=" + Story.COMMUNITY)
                .json()
                .path("bodies")) {
            return body;
        }
        throw new AssertionError("nobody is late");
    }
}
