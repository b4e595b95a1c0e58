package org.linli.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.activity.Plans.activity;
import static org.linli.volunteer.activity.Plans.drafted;
import static org.linli.volunteer.activity.Plans.published;
import static org.linli.volunteer.activity.Plans.signedUp;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ActivityIT {

    @Autowired
    Story story;

    @Autowired
    AdvanceActivities advance;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule({"VOL-09", "VOL-10", "VOL-14", "VOL-31"})
    @Test
    void passesTheGatesOrChangesNothing() {
        refusesToDraft(Map.of("kind", "DINNER"), "activity.not-volunteering");
        refusesToDraft(Map.of("payFen", 1), "activity.paid");
        refusesToDraft(Map.of("minAge", 60, "maxAge", 18), "activity.ages-cross");
        refusesToDraft(Map.of("theme", "halloween"), "activity.unknown-theme");
        Map<String, Object> insured = Map.of("policyNumber", "P-1", "from", "2027-05-01", "to", "2027-05-01");
        refusesToPublish(Map.of("emergency", true), "activity.uninsured");
        refusesToPublish(Map.of("emergency", true, "insurance", insured), "activity.command-post-missing");
        refusesToPublish(
                Map.of("emergency", true, "insurance", insured, "commandPost", "ZH-01"), "activity.agreement-missing");
        published(
                story,
                plan(Map.of("emergency", true, "insurance", insured, "commandPost", "ZH-01", "agreementForm", "协议-1")));
        published(story, plan(Map.of("subsidyFen", 3000)));
    }

    @Test
    void isAmendedAndReviewedUntilItOpens() {
        Http.Reply draft = drafted(story, plan(Map.of()));
        String path = draft.header("Location");
        Http.Reply reviewed = story.district().ifMatch(draft).post(path + "/submission");
        assertThat(reviewed.json().path("status").asString()).isEqualTo("REVIEW");
        Http.Reply amended = story.district()
                .ifMatch(reviewed)
                .put(path, plan(Map.of("title", "清理北岸河道", "minAge", 16, "subsidyFen", 2000)));
        assertThat(amended.status()).as(amended.toString()).isEqualTo(200);
        assertThat(amended.json().path("status").asString()).isEqualTo("DRAFT");
        assertThat(amended.json().path("title").asString()).isEqualTo("清理北岸河道");
        assertThat(amended.json().path("conditions").asString()).isEqualTo("年满 16 周岁");
        assertThat(amended.json().path("howToApply").asString()).isNotBlank();
        Http.Reply opened = story.district().ifMatch(amended).post(path + "/publication");
        assertThat(opened.json().path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(story.district().ifMatch(opened).put(path, plan(Map.of())).code())
                .isEqualTo("activity.not-allowed-now");
        assertThat(story.district().ifMatch(draft).put(path, plan(Map.of())).code())
                .isNotEqualTo("");
    }

    @Test
    void beginsAndEndsByTheClockOnce() {
        String id = published(story, plan(Map.of()));
        story.clock("2027-05-01T08:59:59+08:00");
        advance.sweep();
        assertThat(read(id).json().path("status").asString()).isEqualTo("PUBLISHED");
        story.clock("2027-05-01T09:00:00+08:00");
        advance.sweep();
        advance.sweep();
        assertThat(read(id).json().path("status").asString()).isEqualTo("ONGOING");
        assertThat(read(id).version()).isEqualTo(3);
        assertThat(story.district()
                        .ifMatch(read(id))
                        .post("/api/v1/activities/" + id + "/cancellation", Map.of("reason", "雨"))
                        .code())
                .isEqualTo("activity.not-allowed-now");
        story.clock("2027-05-01T11:00:00+08:00");
        advance.sweep();
        assertThat(read(id).json().path("status").asString()).isEqualTo("FINISHED");
        assertThat(story.district()
                        .ifMatch(read(id))
                        .post("/api/v1/activities/" + id + "/archiving")
                        .code())
                .isEqualTo("activity.not-allowed-now");
    }

    @Test
    void countsInTheCalendarOfItsTheme() {
        String held = published(story, plan(Map.of("theme", "youth-day", "capacity", 7)));
        signedUp(story, story.adult(), held);
        String off = published(story, plan(Map.of("theme", "youth-day")));
        story.district().ifMatch(read(off)).post("/api/v1/activities/" + off + "/cancellation", Map.of("reason", "雨"));
        drafted(story, plan(Map.of("theme", "youth-day")));
        Http.Reply calendar =
                story.as("team-leader@330411003").get("/api/v1/theme-calendar?year=2027&area=" + Story.COMMUNITY);
        assertThat(calendar.status()).as(calendar.toString()).isEqualTo(200);
        assertThat(calendar.json().path("themes")).hasSize(13);
        JsonNode youth = theme(calendar, "youth-day");
        assertThat(youth.path("day").asString()).isEqualTo("2027-05-04");
        assertThat(youth.path("activities").asInt()).isEqualTo(1);
        assertThat(youth.path("cancelled").asInt()).isEqualTo(1);
        assertThat(youth.path("seats").asInt()).isEqualTo(7);
        assertThat(youth.path("seated").asInt()).isEqualTo(1);
        assertThat(theme(calendar, "qingming").path("activities").asInt()).isZero();
        assertThat(story.district().get("/api/v1/theme-calendar?year=1999").code())
                .isEqualTo("request.invalid");
    }

    private static JsonNode theme(Http.Reply calendar, String code) {
        for (JsonNode theme : calendar.json().path("themes")) {
            if (theme.path("code").asString().equals(code)) {
                return theme;
            }
        }
        throw new AssertionError(code);
    }

    private void refusesToDraft(Map<String, Object> more, String code) {
        Http.Reply refused = story.district().keyed().post("/api/v1/activities", plan(more));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json().path("detail").asString()).containsPattern("\\p{IsHan}");
    }

    private void refusesToPublish(Map<String, Object> more, String code) {
        Http.Reply draft = drafted(story, plan(more));
        Http.Reply refused = story.district().ifMatch(draft).post(draft.header("Location") + "/publication");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json().path("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(story.district().get(draft.header("Location")).version()).isEqualTo(1);
    }

    private Http.Reply read(String id) {
        return story.district().get("/api/v1/activities/" + id);
    }

    private static Map<String, Object> plan(Map<String, Object> more) {
        return activity("2027-05-01T09:00:00+08:00", "2027-05-01T11:00:00+08:00", more);
    }
}
