package org.linli.volunteer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
class TrainingIT {

    @Autowired
    Story story;

    @Autowired
    Qualifications qualifications;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule({"VOL-07", "VOL-37", "VOL-16"})
    @Test
    void aPassedCourseOpensASkillUntilItLapsesAndPassingAgainProlongsIt() {
        Map<String, Object> person = story.person(LocalDate.of(1990, 1, 1), Story.COMMUNITY);
        person.put("skills", List.of("编程", "心理咨询"));
        String id = story.register(person).json().path("id").asString();
        assertThat(held(id, "2026-11-01").missingSkills(List.of("编程", "心理咨询")))
                .as("declared is not enough for this one")
                .containsExactly("心理咨询");
        String course = course("心理咨询", 12);
        pass(id, course, "2026-11-08", 75);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(held(id, "2026-11-08").skills()).contains("心理咨询"));
        assertThat(held(id, "2026-11-07").skills()).doesNotContain("心理咨询");
        assertThat(held(id, "2027-11-08").skills()).contains("心理咨询");
        assertThat(held(id, "2027-11-09").skills()).doesNotContain("心理咨询");
        pass(id, course, "2027-10-10", 75);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(held(id, "2028-10-10").skills()).contains("心理咨询"));
        assertThat(held(id, "2027-11-09").skills()).contains("心理咨询");
        JsonNode records = story.as("volunteer:" + id)
                .get("/api/v1/volunteers/" + id + "/training-records")
                .json()
                .path("items");
        assertThat(records.size()).isEqualTo(2);
        assertThat(records.path(0).path("learningHours").asString()).isEqualTo("8.00");
        assertThat(records.path(0).path("organizer").asString()).isEqualTo("区志愿者学院");
    }

    @Test
    void whoFailsIsGrantedNothingAndMovesAreRefusedOutOfOrder() {
        String id = story.adult();
        String session = session(course("心理咨询", 12), "2026-11-08", 5);
        Http.Reply planned = plan(id, session);
        assertThat(planned.json().path("status").asString()).isEqualTo("PLANNED");
        assertThat(move(planned, "assessment", Map.of("score", 90)).code()).isEqualTo("training.not-allowed-now");
        Http.Reply enrolled = move(planned, "enrolment", Map.of());
        assertThat(move(enrolled, "attendance", Map.of()).code()).isEqualTo("training.not-yet-held");
        story.clock("2026-11-08T09:30:00+08:00");
        Http.Reply attended = move(enrolled, "attendance", Map.of());
        Http.Reply assessed = move(attended, "assessment", Map.of("score", 59));
        Http.Reply failed = move(assessed, "result", Map.of());
        assertThat(failed.json().path("status").asString()).isEqualTo("FAILED");
        assertThat(held(id, "2026-11-08").skills()).doesNotContain("心理咨询");
    }

    @Test
    void seatsAreGivenOnceEvenWhenManyAskAtOnce() throws InterruptedException {
        String session = session(course("急救普及", 12), "2026-11-08", 3);
        List<Http.Reply> planned = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            planned.add(plan(story.adult(), session));
        }
        List<Thread> asking = planned.stream()
                .map(p -> Thread.ofVirtual().start(() -> move(p, "enrolment", Map.of())))
                .toList();
        for (Thread one : asking) {
            one.join();
        }
        List<String> states = Story.items(story.district().get("/api/v1/trainings?session=" + session)).stream()
                .map(training -> training.path("status").asString())
                .toList();
        assertThat(states).hasSize(8);
        assertThat(states.stream().filter("ENROLLED"::equals)).hasSize(3);
    }

    @Rule("VOL-07")
    @Test
    void aLicenceIsRecordedSealedCountsUntilItEndsAndCanBeTakenBack() {
        String id = story.adult();
        Http.Reply recorded = story.district()
                .keyed()
                .post(
                        "/api/v1/volunteers/" + id + "/licences",
                        Map.of(
                                "name", "执业护士",
                                "opensSkills", List.of("护理", "医疗急救"),
                                "document", "202033041100012345",
                                "issuer", "浙江省卫生健康委员会",
                                "from", "2024-01-01",
                                "until", "2026-12-31"));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(recorded.text()).doesNotContain("202033041100012345");
        assertThat(held(id, "2026-12-31").licences()).containsExactly("执业护士");
        assertThat(held(id, "2026-12-31").skills()).contains("护理", "医疗急救");
        assertThat(held(id, "2027-01-01").licences()).isEmpty();
        assertThat(Objects.requireNonNull(mongo.getCollection("credentials")
                                .find(new Document("volunteerId", id))
                                .first())
                        .toJson())
                .doesNotContain("202033041100012345");
        String credential = recorded.json().path("id").asString();
        assertThat(due(60)).contains(credential);
        assertThat(due(59)).doesNotContain(credential);
        Http.Reply revoked = story.district()
                .ifMatch(recorded)
                .post("/api/v1/credentials/" + credential + "/revocation", Map.of("reason", "注销"));
        assertThat(revoked.json().path("status").asString()).isEqualTo("REVOKED");
        assertThat(held(id, "2026-12-31").licences()).isEmpty();
        assertThat(story.as("volunteer:" + id)
                        .get("/api/v1/volunteers/" + id + "/qualifications?day=2026-12-31")
                        .json()
                        .path("licences")
                        .size())
                .isZero();
    }

    private List<String> due(int days) {
        return Story.items(story.district().get("/api/v1/credentials/due?limit=200&withinDays=" + days)).stream()
                .map(credential -> credential.path("id").asString())
                .toList();
    }

    private void pass(String volunteer, String course, String day, int score) {
        String session = session(course, day, 5);
        Http himself = story.as("volunteer:" + volunteer);
        Http.Reply planned =
                himself.keyed().post("/api/v1/trainings", Map.of("sessionId", session, "volunteerId", "me"));
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        Http.Reply enrolled = himself.ifMatch(planned)
                .post("/api/v1/trainings/" + planned.json().path("id").asString() + "/enrolment");
        story.clock(day + "T12:00:00+08:00");
        Http.Reply attended = move(enrolled, "attendance", Map.of());
        Http.Reply assessed = move(attended, "assessment", Map.of("score", score));
        assertThat(move(assessed, "result", Map.of()).json().path("status").asString())
                .isEqualTo("PASSED");
    }

    private Qualifications.Held held(String volunteer, String day) {
        return qualifications.heldBy(new VolunteerId(volunteer), LocalDate.parse(day));
    }

    private String course(String grants, int months) {
        return story.district()
                .keyed()
                .post(
                        "/api/v1/courses",
                        Map.of(
                                "area",
                                Story.COMMUNITY,
                                "name",
                                grants + "基础",
                                "content",
                                "倾听与转介",
                                "learningMinutes",
                                480,
                                "organizer",
                                "区志愿者学院",
                                "grants",
                                grants,
                                "validMonths",
                                months))
                .json()
                .path("id")
                .asString();
    }

    private String session(String course, String day, int capacity) {
        Http.Reply planned = story.district()
                .keyed()
                .post(
                        "/api/v1/courses/" + course + "/sessions",
                        Map.of(
                                "area",
                                Story.COMMUNITY,
                                "place",
                                "党群服务中心",
                                "startsAt",
                                day + "T09:00:00+08:00",
                                "endsAt",
                                day + "T17:00:00+08:00",
                                "capacity",
                                capacity));
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        return planned.json().path("id").asString();
    }

    private Http.Reply plan(String volunteer, String session) {
        return story.district()
                .keyed()
                .post("/api/v1/trainings", Map.of("sessionId", session, "volunteerId", volunteer));
    }

    private Http.Reply move(Http.Reply training, String move, Map<String, Object> body) {
        return story.district()
                .ifMatch(training)
                .post("/api/v1/trainings/" + training.json().path("id").asString() + "/" + move, body);
    }
}
