package org.linli.volunteer.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Rule("SEC-13")
class VettingIT {

    @Autowired
    Story story;

    @Autowired
    Vettings vettings;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Test
    void aClearQueryOpensWorkWithChildrenForAYearAndIsDueBeforeItLapses() {
        String person = story.adult();
        assertThat(cleared(person, "2026-11-01")).isFalse();
        Http.Reply none = story.district().get("/api/v1/vettings/" + person);
        assertThat(none.version()).isZero();
        Http.Reply filed = query(person, 0, "2026-11-01", "CLEAR");
        assertThat(filed.json().path("clearedUntil").asString()).isEqualTo("2027-11-01");
        assertThat(cleared(person, "2027-11-01")).isTrue();
        assertThat(cleared(person, "2027-11-02")).isFalse();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(vettedUntil(person)).isEqualTo("2027-11-01"));
        assertThat(due(30)).doesNotContain(person);
        story.clock("2027-10-02T10:00:00+08:00");
        assertThat(due(30)).contains(person);
        story.clock("2027-10-01T10:00:00+08:00");
        assertThat(due(30)).doesNotContain(person);
    }

    @Test
    void aHitBarsAtOnceAndCannotBeClearedByHand() {
        String person = story.adult();
        Http.Reply clear = query(person, 0, "2026-11-01", "CLEAR");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(vettedUntil(person)).isEqualTo("2027-11-01"));
        Http.Reply hit = query(person, clear.version(), "2026-11-01", "HIT");
        assertThat(hit.json().path("status").asString()).isEqualTo("BARRED");
        assertThat(cleared(person, "2026-11-01")).isFalse();
        long version = story.district().get("/api/v1/volunteers/" + person).version();
        Http.Reply byHand = story.district()
                .ifMatch(version)
                .post("/api/v1/volunteers/" + person + "/vetting", Map.of("until", "2027-06-01"));
        assertThat(byHand.code()).isEqualTo("vetting.barred");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(vettedUntil(person)).isEmpty());
        assertThat(query(person, hit.version(), "2026-11-01", "CLEAR").code()).isEqualTo("vetting.not-allowed-now");
        Http.Reply lifted = story.district()
                .ifMatch(hit)
                .post("/api/v1/vettings/" + person + "/bar-lifting", Map.of("reason", "同名误认"));
        assertThat(lifted.json().path("status").asString()).isEqualTo("UNCHECKED");
        assertThat(cleared(person, "2026-11-01")).isFalse();
    }

    @Rule("SEC-04")
    @Test
    void standsInTheAccessLogWheneverSomebodyIsTold() {
        String person = story.adult();
        query(person, 0, "2026-11-01", "CLEAR");
        story.as("street-officer@330411003").get("/api/v1/vettings/" + person);
        assertThat(Story.items(story.as("auditor").get("/api/v1/volunteers/" + person + "/access-log")))
                .extracting(logged -> logged.path("kind").asString(), logged -> logged.path("by")
                        .asString())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("VETTING_FILE", "street-officer@330411003"),
                        org.assertj.core.api.Assertions.tuple("VETTING_FILE", "xiuzhou-district"));
    }

    @Test
    void aVettingThatAnOfficerVouchedForIsDueToo() {
        String person = story.adult();
        Http.Reply vouched = story.district()
                .ifMatch(1)
                .post("/api/v1/volunteers/" + person + "/vetting", Map.of("until", "2026-11-20"));
        assertThat(vouched.status()).as(vouched.toString()).isEqualTo(200);
        assertThat(due(19)).contains(person);
        assertThat(due(18)).doesNotContain(person);
        assertThat(cleared(person, "2026-11-20")).isTrue();
        assertThat(cleared(person, "2026-11-21")).isFalse();
    }

    @Test
    void keepsWhatAQueryFoundUnreadable() {
        String person = story.adult();
        query(person, 0, "2026-11-01", "HIT");
        Document kept = Objects.requireNonNull(mongo.getCollection("vettingFiles")
                .find(new Document("_id", person))
                .first());
        assertThat(kept.toJson()).doesNotContain("HIT").doesNotContain("BARRED").doesNotContain("嘉公查");
    }

    @Test
    void refusesQueriesOfTomorrowAndStaleOnes() {
        String person = story.adult();
        assertThat(query(person, 0, "2026-11-02", "CLEAR").code()).isEqualTo("vetting.query-in-future");
        assertThat(query(person, 0, "2025-10-31", "CLEAR").code()).isEqualTo("vetting.query-too-old");
        query(person, 0, "2026-11-01", "CLEAR");
        assertThat(query(person, 0, "2026-11-01", "CLEAR").code()).isEqualTo("request.stale-etag");
    }

    private Http.Reply query(String person, long version, String day, String outcome) {
        return story.district()
                .ifMatch(version)
                .post(
                        "/api/v1/vettings/" + person + "/queries",
                        Map.of("queriedOn", day, "outcome", outcome, "reference", "嘉公查〔2026〕1号"));
    }

    private boolean cleared(String person, String day) {
        return vettings.clearedFor(new VolunteerId(person), LocalDate.parse(day));
    }

    private String vettedUntil(String person) {
        JsonNode until =
                story.district().get("/api/v1/volunteers/" + person).json().path("vettedUntil");
        return until.asString("");
    }

    private List<String> due(int days) {
        return Story.items(story.district().get("/api/v1/vettings/due?limit=200&withinDays=" + days)).stream()
                .map(file -> file.path("volunteerId").asString())
                .toList();
    }
}
