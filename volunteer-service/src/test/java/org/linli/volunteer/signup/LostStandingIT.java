package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.volunteer.activity.Plans.activity;
import static org.linli.volunteer.activity.Plans.published;
import static org.linli.volunteer.activity.Plans.signedUp;
import static org.linli.volunteer.activity.Plans.state;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a volunteer loses with his standing, and who has it then. */
@ServiceTest
class LostStandingIT {

    @Autowired
    Story story;

    @Autowired
    EndPlaces end;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule("VOL-07")
    @Test
    void givesThePlacesOfASuspendedVolunteerToThoseWhoWait() {
        String activity = published(
                story, activity("2027-04-01T09:00:00+08:00", "2027-04-01T11:00:00+08:00", Map.of("capacity", 1)));
        List<String> people = Stream.generate(story::adult).limit(3).toList();
        List<String> places =
                people.stream().map(person -> signedUp(story, person, activity)).toList();
        standing(people.get(1), "suspension", Map.of("reason", "多次违约"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ended(people.get(1), places.get(1), "VOLUNTEER_SUSPENDED"));
        standing(people.get(0), "suspension", Map.of("reason", "多次违约"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ended(people.get(0), places.get(0), "VOLUNTEER_SUSPENDED");
            assertThat(state(read(people.get(2), places.get(2)))).isEqualTo("ACCEPTED");
        });
        Http.Reply after = story.district().get("/api/v1/activities/" + activity);
        assertThat(after.json().path("seated").asInt()).isEqualTo(1);
        assertThat(after.json().path("waiting").asInt()).isZero();
    }

    @Test
    void endsTheWaitAndThePlacesOfOneWhoLeavesAndIsErased() {
        String full = published(
                story, activity("2027-04-02T09:00:00+08:00", "2027-04-02T11:00:00+08:00", Map.of("capacity", 1)));
        String free = published(story, activity("2027-04-03T09:00:00+08:00", "2027-04-03T11:00:00+08:00"));
        signedUp(story, story.adult(), full);
        String person = story.adult();
        String wait = signedUp(story, person, full);
        String place = signedUp(story, person, free);
        standing(person, "withdrawal", Map.of());
        standing(person, "erasure", Map.of());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ended(person, wait, "VOLUNTEER_WITHDRAWN");
            ended(person, place, "VOLUNTEER_WITHDRAWN");
        });
    }

    @Test
    void leavesServiceThatWasGivenAndWhatAReinstatedVolunteerSignsUpFor() {
        String today = story.adult();
        String demand = "d-" + UUID.randomUUID();
        String served = story.assigned(today, demand, LocalDate.of(2026, 11, 1));
        Http himself = story.as("volunteer:" + today);
        assertThat(himself.keyed()
                        .post("/api/v1/check-ins", Map.of("signUpId", served))
                        .status())
                .isEqualTo(201);
        String later = signedUp(
                story, today, published(story, activity("2027-04-04T09:00:00+08:00", "2027-04-04T11:00:00+08:00")));
        standing(today, "suspension", Map.of("reason", "调查"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ended(today, later, "VOLUNTEER_SUSPENDED"));
        assertThat(state(read(today, served))).isEqualTo("CHECKED_IN");
        standing(today, "reinstatement", Map.of());
        String again = signedUp(
                story, today, published(story, activity("2027-04-05T09:00:00+08:00", "2027-04-05T11:00:00+08:00")));
        // the suspension is heard once more
        assertThat(end.handle(new VolunteerId(today))).isFalse();
        assertThat(state(read(today, again))).isEqualTo("ACCEPTED");
    }

    @Test
    void keepsNoPlaceThatMatchingArrangedForASuspendedVolunteer() {
        String before = story.adult();
        String kept = story.assigned(before, "d-" + UUID.randomUUID(), LocalDate.of(2027, 4, 6));
        standing(before, "suspension", Map.of("reason", "调查"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ended(before, kept, "VOLUNTEER_SUSPENDED"));
        String late = story.assigned(before, "d-" + UUID.randomUUID(), LocalDate.of(2027, 4, 7));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ended(before, late, "VOLUNTEER_SUSPENDED"));
    }

    @Rule("VOL-29")
    @Test
    void letsTheLeadershipRestUntilTheLeaderComesBackOrAnotherIsAppointed() {
        String leader = story.adult();
        String member = story.adult();
        Http.Reply formed = story.district()
                .keyed()
                .post(
                        "/api/v1/teams",
                        Map.of(
                                "name",
                                "桥头守望队",
                                "area",
                                Story.COMMUNITY,
                                "kind",
                                "GRASSROOTS",
                                "leader",
                                Map.of("volunteerId", leader)));
        assertThat(formed.status()).as(formed.toString()).isEqualTo(201);
        String team = "/api/v1/teams/" + formed.json().path("id").asString();
        Http himself = story.as("volunteer:" + leader);
        story.district().keyed().post(team + "/members", Map.of("volunteerId", member));

        standing(leader, "suspension", Map.of("reason", "调查"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(vacancy(team).path("cause").asString()).isEqualTo("LEADER_SUSPENDED"));
        standing(leader, "reinstatement", Map.of());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        vacancy(team).isMissingNode() || vacancy(team).isNull())
                .isTrue());
        Http.Reply shown = himself.get("/api/v1/volunteers/" + leader);
        assertThat(himself.ifMatch(shown)
                        .post("/api/v1/volunteers/" + leader + "/withdrawal")
                        .status())
                .as("leaving is free, for a leader too")
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(vacancy(team).path("cause").asString()).isEqualTo("LEADER_WITHDRAWN"));
        Http.Reply appointed = story.district()
                .ifMatch(story.district().get(team))
                .post(team + "/leader", Map.of("volunteerId", member));
        assertThat(appointed.json().path("leaderId").asString()).isEqualTo(member);
        assertThat(vacancy(team).isMissingNode() || vacancy(team).isNull()).isTrue();
    }

    private JsonNode vacancy(String team) {
        return story.district().get(team).json().path("vacancy");
    }

    private void ended(String person, String place, String cause) {
        Http.Reply reply = read(person, place);
        assertThat(state(reply)).isEqualTo("CANCELLED");
        assertThat(reply.json().path("cause").asString()).isEqualTo(cause);
    }

    private void standing(String person, String what, Map<String, Object> body) {
        String path = "/api/v1/volunteers/" + person;
        Http.Reply reply = story.district().ifMatch(story.district().get(path)).post(path + "/" + what, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private Http.Reply read(String person, String place) {
        return story.as("volunteer:" + person).get("/api/v1/sign-ups/" + place);
    }
}
