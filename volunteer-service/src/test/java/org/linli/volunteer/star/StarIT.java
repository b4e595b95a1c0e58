package org.linli.volunteer.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Rule("VOL-23")
@ServiceTest
class StarIT {

    @Autowired
    Story story;

    @BeforeEach
    void now() {
        story.clock("2026-11-13T10:00:00+08:00");
    }

    @Test
    void goFromHoursToAGrantAndBackToReviewWhenHoursAreTakenBack() {
        String volunteer = story.adult();
        Http himself = story.as("volunteer:" + volunteer);
        hours(volunteer, 5999);
        String entry = hours(volunteer, 1);
        await().untilAsserted(() -> assertThat(own(himself)).hasSize(1));
        String path = "/api/v1/stars/" + volunteer + "-1";

        Http.Reply applied = himself.ifMatch(himself.get(path)).post(path + "/application");
        assertThat(applied.status()).as(applied.toString()).isEqualTo(200);
        assertThat(applied.json().path("status").asString()).isEqualTo("APPLIED");
        assertThat(himself.ifMatch(applied).post(path + "/review").status()).isEqualTo(403);
        assertThat(story.as("xincheng-street")
                        .ifMatch(applied)
                        .post(path + "/review")
                        .status())
                .isEqualTo(403);
        assertThat(story.as("huaiyang-district")
                        .ifMatch(applied)
                        .post(path + "/review")
                        .code())
                .isEqualTo("security.area-out-of-scope");
        Http.Reply reviewed = story.district().ifMatch(applied).post(path + "/review");
        Http.Reply shown = story.district().ifMatch(reviewed).post(path + "/publicity");
        assertThat(shown.json().path("publicUntil").asString())
                .as("five working days after Friday the 13th")
                .isEqualTo("2026-11-20");
        assertThat(story.district().ifMatch(shown).post(path + "/grant").code()).isEqualTo("star.still-publicized");
        story.clock("2026-11-21T09:00:00+08:00");
        Http.Reply granted = story.district().ifMatch(shown).post(path + "/grant");
        assertThat(granted.json().path("status").asString())
                .as(granted.toString())
                .isEqualTo("GRANTED");
        assertThat(himself.get("/api/v1/stars/benefits")
                        .json()
                        .path("benefits")
                        .get(0)
                        .path("mine")
                        .asInt())
                .isEqualTo(90);

        enter(entry + ".2", volunteer, -1, "REVOCATION");
        await().untilAsserted(() ->
                assertThat(himself.get(path).json().path("status").asString()).isEqualTo("REVIEW_AGAIN"));
        Http.Reply doubted = story.district().get(path);
        assertThat(story.district()
                        .ifMatch(doubted)
                        .post(path + "/confirmation")
                        .code())
                .isEqualTo("star.hours-missing");
        Http.Reply gone = story.district().ifMatch(doubted).post(path + "/withdrawal", Map.of("reason", "时长被撤销"));
        assertThat(gone.json().path("status").asString()).isEqualTo("ELIGIBLE");
        assertThat(gone.json().has("grantedOn")).isFalse();
    }

    @Test
    void needTheStarBelowAndTheRightLevelOfOffice() {
        String volunteer = story.adult();
        Http himself = story.as("volunteer:" + volunteer);
        hours(volunteer, 36_000);
        await().untilAsserted(() -> assertThat(own(himself)).hasSize(3));
        String third = "/api/v1/stars/" + volunteer + "-3";
        Http.Reply refused = himself.ifMatch(himself.get(third)).post(third + "/application");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("star.star-below-missing");
        assertThat(story.district()
                        .ifMatch(himself.get(third))
                        .post(third + "/review")
                        .code())
                .isEqualTo("star.evaluator-too-low");
        assertThat(story.as("district-officer@3304")
                        .ifMatch(himself.get(third))
                        .post(third + "/review")
                        .code())
                .isEqualTo("star.not-allowed-now");
        assertThat(story.as("volunteer:" + story.adult()).get(third).status()).isEqualTo(403);
        assertThat(story.as("huaiyang-district").get(third).status()).isEqualTo(403);
        assertThat(Story.items(story.district().get("/api/v1/stars?area=330411003005&status=ELIGIBLE&limit=200")))
                .extracting(star -> star.path("id").asString())
                .contains(volunteer + "-3");
    }

    @Test
    void countTheSameHoursOnce() {
        String volunteer = story.adult();
        String entry = UUID.randomUUID().toString();
        enter(entry, volunteer, 3000, "EARNED");
        enter(entry, volunteer, 3000, "EARNED");
        String last = hours(volunteer, 2999);
        assertThat(last).isNotBlank();
        assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(5999);
        assertThat(own(story.as("volunteer:" + volunteer))).isEmpty();
    }

    private static List<JsonNode> own(Http himself) {
        return Story.items(himself.get("/api/v1/stars?volunteer=me"));
    }

    private String hours(String volunteer, int minutes) {
        long before = story.hours(volunteer).path("minutes").asLong();
        String entry = UUID.randomUUID().toString();
        enter(entry, volunteer, minutes, "EARNED");
        await().untilAsserted(() ->
                assertThat(story.hours(volunteer).path("minutes").asLong()).isGreaterThanOrEqualTo(before + minutes));
        return entry;
    }

    private void enter(String entry, String volunteer, int minutes, String kind) {
        story.publish(new HoursRecordedV1(
                entry,
                volunteer,
                "a-" + entry,
                null,
                null,
                Story.COMMUNITY,
                minutes,
                LocalDate.of(2026, 11, 10),
                kind,
                "CONFIRMED"));
    }
}
