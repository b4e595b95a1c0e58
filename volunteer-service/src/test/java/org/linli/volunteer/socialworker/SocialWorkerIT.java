package org.linli.volunteer.socialworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SocialWorkerIT {

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule("VOL-27")
    @Test
    void aRegistrationIsDueShortOfEducationLearnsAndIsRenewed() {
        Http.Reply registered = register(story.adult(), "2023-12-01");
        String id = registered.json().path("id").asString();
        assertThat(registered.json().path("registeredUntil").asString()).isEqualTo("2026-11-30");
        assertThat(registered.json().path("missingMinutes").asInt()).isEqualTo(72 * 60);
        assertThat(due(29, true)).contains(id);
        assertThat(due(28, true)).doesNotContain(id);
        assertThat(move(registered, "renewal", Map.of()).code()).isEqualTo("socialworker.education-short");
        Http.Reply learned = move(
                registered,
                "education",
                Map.of("day", "2026-05-01", "name", "个案管理", "organizer", "市社工协会", "minutes", 4320));
        assertThat(learned.json().path("missingMinutes").asInt()).isZero();
        assertThat(due(29, true)).doesNotContain(id);
        assertThat(due(29, false)).contains(id);
        Http.Reply renewed = move(learned, "renewal", Map.of());
        assertThat(renewed.json().path("registeredUntil").asString()).isEqualTo("2029-11-30");
        assertThat(due(29, false)).doesNotContain(id);
    }

    @Test
    void keepsNamesAndCertificatesUnreadableAndEachCertificateOnce() {
        String certificate = "20231101" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = body(null, "2024-01-01", certificate);
        Http.Reply first = story.district().keyed().post("/api/v1/social-workers", body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.text()).doesNotContain("欧阳").doesNotContain(certificate);
        Http.Reply again = story.district().keyed().post("/api/v1/social-workers", body);
        assertThat(again.code()).isEqualTo("socialworker.certificate-taken");
        Document kept = Objects.requireNonNull(mongo.getCollection("socialWorkers")
                .find(new Document("_id", first.json().path("id").asString()))
                .first());
        assertThat(kept.toJson()).doesNotContain("欧阳").doesNotContain(certificate);
    }

    @Rule("VOL-27")
    @Test
    void fiftySixVolunteersSignUpSitAndPass() {
        Http.Reply campaign = story.district()
                .keyed()
                .post(
                        "/api/v1/exam-campaigns",
                        Map.of(
                                "area", Story.COMMUNITY,
                                "name", "2027年社工证报考",
                                "grade", "ASSISTANT",
                                "signUpFrom", "2026-11-01",
                                "signUpUntil", "2026-11-20",
                                "examDay", "2027-06-12"));
        assertThat(campaign.status()).as(campaign.toString()).isEqualTo(201);
        String path = campaign.header("Location");
        Map<String, Object> candidate = new HashMap<>(Map.of(
                "level", "COLLEGE", "socialWorkMajor", true, "standing", "GRADUATED", "socialWorkSince", "2025-06-13"));
        JsonNode notYet =
                story.district().post(path + "/eligibility", candidate).json();
        assertThat(notYet.path("eligible").asBoolean()).isFalse();
        assertThat(notYet.path("eligibleFrom").asString()).isEqualTo("2027-06-13");
        String tooFresh = story.adult();
        candidate.put("volunteerId", "me");
        assertThat(story.as("volunteer:" + tooFresh)
                        .keyed()
                        .post(path + "/entries", candidate)
                        .code())
                .isEqualTo("socialworker.not-eligible");
        candidate.put("socialWorkSince", "2025-06-12");
        List<Http.Reply> entries = new ArrayList<>();
        for (int n = 0; n < 56; n++) {
            Http.Reply entry = story.as("volunteer:" + story.adult()).keyed().post(path + "/entries", candidate);
            assertThat(entry.status()).as(entry.toString()).isEqualTo(201);
            entries.add(entry);
        }
        assertThat(sitting(entries.get(0), true).code()).isEqualTo("socialworker.not-yet-held");
        story.clock("2027-06-12T18:00:00+08:00");
        for (int n = 0; n < 56; n++) {
            Http.Reply sat = sitting(entries.get(n), n >= 6);
            if (n >= 6) {
                result(sat, n >= 20);
            }
        }
        JsonNode counts = story.district().get(path).json();
        assertThat(counts.path("signedUp").asLong()).isEqualTo(56);
        assertThat(counts.path("sat").asLong()).isEqualTo(50);
        assertThat(counts.path("absent").asLong()).isEqualTo(6);
        assertThat(counts.path("passed").asLong()).isEqualTo(36);
        assertThat(counts.path("failed").asLong()).isEqualTo(14);
    }

    @Rule({"VOL-26", "VOL-28"})
    @Test
    void statesAYearWithOwnHoursHoursLedAndVolunteersSupervised() {
        String volunteer = story.adult();
        String worker = register(volunteer, "2024-01-01").json().path("id").asString();
        String member = story.adult();
        String team = story.district()
                .keyed()
                .post(
                        "/api/v1/teams",
                        Map.of(
                                "name",
                                "社工带队",
                                "area",
                                Story.COMMUNITY,
                                "kind",
                                "GRASSROOTS",
                                "leader",
                                Map.of("volunteerId", volunteer)))
                .json()
                .path("id")
                .asString();
        story.district().keyed().post("/api/v1/teams/" + team + "/members", Map.of("volunteerId", member));
        String activity = story.district()
                .keyed()
                .post(
                        "/api/v1/activities",
                        Map.of(
                                "area",
                                Story.COMMUNITY,
                                "title",
                                "探访",
                                "startsAt",
                                "2026-11-02T09:00:00+08:00",
                                "endsAt",
                                "2026-11-02T12:00:00+08:00",
                                "capacity",
                                5))
                .json()
                .path("id")
                .asString();
        story.district().keyed().post("/api/v1/teams/" + team + "/activities", Map.of("activityId", activity));
        served(volunteer, activity, 90, "2026-11-02");
        served(member, activity, 120, "2026-11-02");
        served(member, activity, 60, "2027-01-01");
        Http.Reply logged = story.as("social-worker")
                .keyed()
                .post(
                        "/api/v1/supervisions",
                        Map.of(
                                "supervisorId",
                                worker,
                                "supervisees",
                                List.of(member, story.adult()),
                                "form",
                                "GROUP",
                                "day",
                                "2026-11-01",
                                "topic",
                                "非暴力沟通技巧",
                                "minutes",
                                90,
                                "actions",
                                List.of("下月复盘")));
        assertThat(logged.status()).as(logged.toString()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode stated = story.district()
                    .get("/api/v1/social-workers/" + worker + "/statements/2026")
                    .json();
            assertThat(stated.path("ownMinutes").asLong()).isEqualTo(90);
            assertThat(stated.path("ledMinutes").asLong()).isEqualTo(120);
            assertThat(stated.path("ledHours").asString()).isEqualTo("2.00");
            assertThat(stated.path("volunteersSupervised").asLong()).isEqualTo(2);
        });
        story.clock("2026-12-01T10:00:00+08:00");
        assertThat(overdue()).doesNotContain(member);
        story.clock("2026-12-02T10:00:00+08:00");
        assertThat(overdue()).contains(member);
        Document kept = Objects.requireNonNull(mongo.getCollection("supervisions")
                .find(new Document("_id", logged.json().path("id").asString()))
                .first());
        assertThat(kept.toJson()).doesNotContain("非暴力").doesNotContain("复盘");
    }

    @Test
    void theHandbookIsReadVersionByVersion() {
        String leader = story.adult();
        String member = story.adult();
        String team = story.district()
                .keyed()
                .post(
                        "/api/v1/teams",
                        Map.of(
                                "name",
                                "手册队",
                                "area",
                                Story.COMMUNITY,
                                "kind",
                                "GRASSROOTS",
                                "leader",
                                Map.of("volunteerId", leader)))
                .json()
                .path("id")
                .asString();
        story.district().keyed().post("/api/v1/teams/" + team + "/members", Map.of("volunteerId", member));
        Http.Reply written = story.as("social-worker")
                .keyed()
                .post(
                        "/api/v1/handbook-templates",
                        Map.of(
                                "area",
                                Story.COMMUNITY,
                                "title",
                                "入户探访流程",
                                "audience",
                                List.of(team),
                                "steps",
                                List.of("两人同行", "出示证件")));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        String path = written.header("Location");
        assertThat(dueReaders(path)).containsExactlyInAnyOrder(leader, member);
        Http himself = story.as("volunteer:" + member);
        assertThat(himself.keyed()
                        .post(path + "/receipts", Map.of("version", 2))
                        .code())
                .isEqualTo("handbook.version-unknown");
        assertThat(himself.keyed()
                        .post(path + "/receipts", Map.of("version", 1))
                        .status())
                .isEqualTo(201);
        assertThat(dueReaders(path)).containsExactly(leader);
        Http.Reply same = story.district()
                .ifMatch(written)
                .post(path + "/versions", Map.of("steps", List.of("两人同行", "出示证件"), "change", "无"));
        assertThat(same.code()).isEqualTo("handbook.nothing-changed");
        Http.Reply revised = story.district()
                .ifMatch(written)
                .post(path + "/versions", Map.of("steps", List.of("两人同行", "出示证件", "当日记录"), "change", "加一步"));
        assertThat(revised.json().path("newest").asInt()).isEqualTo(2);
        assertThat(dueReaders(path)).as("a new version is to be read again").containsExactlyInAnyOrder(leader, member);
        assertThat(Story.items(story.district().get(path + "/receipts"))).hasSize(1);
    }

    private List<String> dueReaders(String template) {
        return Story.items(story.district().get(template + "/due-readers")).stream()
                .map(reader -> reader.path("volunteerId").asString())
                .toList();
    }

    private List<String> overdue() {
        return Story.items(story.district().get("/api/v1/supervisions/overdue?limit=200")).stream()
                .map(row -> row.path("volunteerId").asString())
                .toList();
    }

    private void served(String volunteer, String activity, int minutes, String day) {
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                volunteer,
                activity,
                null,
                null,
                Story.COMMUNITY,
                minutes,
                LocalDate.parse(day),
                "EARNED",
                "SELF"));
    }

    private Http.Reply sitting(Http.Reply entry, boolean came) {
        return entryMove(entry, "sitting", Map.of("came", came));
    }

    private Http.Reply result(Http.Reply entry, boolean passed) {
        return entryMove(entry, "result", Map.of("passed", passed));
    }

    private Http.Reply entryMove(Http.Reply entry, String move, Map<String, Object> body) {
        return story.district()
                .ifMatch(entry)
                .post("/api/v1/exam-entries/" + entry.json().path("id").asString() + "/" + move, body);
    }

    private List<String> due(int days, boolean educationShort) {
        return Story.items(story.district()
                        .get("/api/v1/social-workers/due?limit=200&withinDays=" + days + "&educationShort="
                                + educationShort))
                .stream()
                .map(worker -> worker.path("id").asString())
                .toList();
    }

    private Http.Reply register(String volunteer, String from) {
        Http.Reply registered = story.district()
                .keyed()
                .post(
                        "/api/v1/social-workers",
                        body(volunteer, from, UUID.randomUUID().toString()));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return registered;
    }

    private static Map<String, Object> body(
            @org.jspecify.annotations.Nullable String volunteer, String from, String certificate) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "欧阳某某",
                "certificate",
                certificate,
                "grade",
                "ASSISTANT",
                "registeredFrom",
                from,
                "area",
                Story.COMMUNITY,
                "agency",
                "清禾社工"));
        if (volunteer != null) {
            body.put("volunteerId", volunteer);
        }
        return body;
    }

    private Http.Reply move(Http.Reply worker, String move, Map<String, Object> body) {
        return story.district()
                .ifMatch(worker)
                .post("/api/v1/social-workers/" + worker.json().path("id").asString() + "/" + move, body);
    }
}
