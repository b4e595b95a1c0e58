package org.linli.volunteer.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.activity.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SeriesIT {

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    GenerateActivities generate;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Test
    void generatesEachDayOnceHoweverOftenItIsSwept() throws InterruptedException {
        Http.Reply begun = begin(canteen());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        String id = begun.json().path("id").asString();
        List<JsonNode> upcoming = upcoming(begun);
        assertThat(upcoming.stream().map(day -> day.path("day").asString()))
                .containsExactly("2026-11-03", "2026-11-10", "2026-11-24");
        List<Thread> sweeps = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(generate::sweep))
                .toList();
        for (Thread sweep : sweeps) {
            sweep.join();
        }
        assertThat(generated(id)).isEqualTo(3);
        JsonNode first = activity(upcoming.getFirst());
        assertThat(first.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(first.path("seriesId").asString()).isEqualTo(id);
        assertThat(first.path("startsAt").asString()).isEqualTo("2026-11-03T02:00:00Z");
        assertThat(first.path("endsAt").asString()).isEqualTo("2026-11-03T04:00:00Z");

        story.clock("2026-11-08T10:00:00+08:00");
        generate.sweep();
        assertThat(generated(id))
                .as("a week later the horizon reaches another one")
                .isEqualTo(4);
    }

    @Test
    void callsOffWhatWasPlannedForASkippedDay() {
        Http.Reply begun = begin(canteen());
        String path = begun.header("Location");
        JsonNode second = upcoming(begun).get(1);
        Http.Reply skipped = story.district().ifMatch(begun).post(path + "/skips", Map.of("day", "2026-11-10"));
        assertThat(skipped.status()).as(skipped.toString()).isEqualTo(200);
        assertThat(upcoming(skipped).stream().map(day -> day.path("day").asString()))
                .containsExactly("2026-11-03", "2026-11-24");
        assertThat(activity(second).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(story.district()
                        .ifMatch(skipped)
                        .post(path + "/skips", Map.of("day", "2026-11-01"))
                        .code())
                .isEqualTo("series.day-is-past");
        Http.Reply ended = story.district().ifMatch(skipped).post(path + "/ending");
        assertThat(ended.json().path("status").asString()).isEqualTo("ENDED");
        story.clock("2026-11-20T10:00:00+08:00");
        generate.sweep();
        assertThat(generated(begun.json().path("id").asString())).isEqualTo(3);
        assertThat(story.district().ifMatch(ended).post(path + "/ending").code())
                .isEqualTo("series.not-allowed-now");
        assertThat(story.district()
                        .get("/api/v1/activity-series?area=" + Story.COMMUNITY)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesADayThatAGateHoldsBackAsADraft() {
        Map<String, Object> body = canteen();
        Map<String, Object> plan = Plans.activity("2026-11-03T09:00:00+08:00", "2026-11-03T11:00:00+08:00");
        plan.put("foreignRelated", true);
        body.put("activity", plan);
        assertThat(activity(upcoming(begin(body)).getFirst()).path("status").asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void refusesWhatNeverCouldTakePlace() {
        Map<String, Object> banned = canteen();
        Map<String, Object> plan = Plans.activity("2026-11-03T09:00:00+08:00", "2026-11-03T11:00:00+08:00");
        plan.put("title", "每周补录");
        banned.put("activity", plan);
        assertThat(begin(banned).code()).isEqualTo("activity.banned-title");
        Map<String, Object> never = canteen();
        never.put("until", "2026-11-02");
        assertThat(begin(never).code()).isEqualTo("series.never-takes-place");
        Map<String, Object> bare = canteen();
        bare.remove("weekdays");
        assertThat(begin(bare).code()).isEqualTo("request.invalid");
    }

    private Http.Reply begin(Map<String, Object> body) {
        return story.district().keyed().post("/api/v1/activity-series", body);
    }

    /** Every Tuesday from 10 to 12, but not on the 17th. */
    private static Map<String, Object> canteen() {
        return new LinkedHashMap<>(Map.of(
                "activity",
                Plans.activity("2026-11-03T09:00:00+08:00", "2026-11-03T11:00:00+08:00"),
                "weekdays",
                List.of("TUESDAY"),
                "start",
                "10:00",
                "minutes",
                120,
                "from",
                "2026-11-01",
                "until",
                "2027-01-31",
                "skips",
                List.of("2026-11-17")));
    }

    private long generated(String series) {
        return mongo.getCollection("activities").countDocuments(new Document("extras.seriesId", series));
    }

    private JsonNode activity(JsonNode occurrence) {
        return story.district()
                .get("/api/v1/activities/" + occurrence.path("activityId").asString())
                .json();
    }

    private static List<JsonNode> upcoming(Http.Reply series) {
        List<JsonNode> days = new java.util.ArrayList<>();
        series.json().path("upcoming").forEach(days::add);
        return days;
    }
}
