package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.course.ForgetParticipants;
import org.linli.matching.course.TeachCourse;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** The catalogue of community courses: enrolment with a guardian's consent, tutors, attendance (SEC-01, MAT-05). */
class CourseIT extends MatchingStage {

    private static final String PLACE = "330521002005";
    private static final String DISTRICT = "330521";
    private static final String COURSES = "/api/v1/community-courses";

    @Autowired
    Calendars calendars;

    @Autowired
    TeachCourse teach;

    @Autowired
    ForgetParticipants forget;

    @Autowired
    MongoTemplate mongo;

    private Http worker() {
        return as("community-worker@" + PLACE);
    }

    private static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }

    private static void refused(Http.Reply reply, int status, String code) {
        assertThat(reply.status() + " " + reply.code()).as(reply.text()).isEqualTo(status + " " + code);
    }

    private static Map<String, Object> course(String title, int places) {
        Map<String, Object> body = new HashMap<>();
        body.put("area", PLACE);
        body.put("field", "TECHNOLOGY");
        body.put("title", title);
        body.put("place", "玉屏社区服务中心");
        body.put("places", places);
        body.put(
                "lessons",
                List.of(
                        Map.of("day", "2026-12-05", "start", "09:00", "end", "10:30"),
                        Map.of("day", "2026-12-12", "start", "09:00", "end", "10:30")));
        return body;
    }

    private Http.Reply announced(String title, int places) {
        return ok(worker().keyed().post(COURSES, course(title, places)));
    }

    private static String path(Http.Reply course) {
        return COURSES + "/" + course.json().path("id").asString();
    }

    private static Map<String, Object> grownUp(String name) {
        return Map.of("name", name, "bornOn", "1958-03-04", "phone", "13857312345");
    }

    private static Map<String, Object> child(String name) {
        Map<String, Object> body = new HashMap<>(grownUp(name));
        body.put("bornOn", "2015-03-04");
        return body;
    }

    @Test
    @Rule({"SEC-01", "SEC-04"})
    void aChildTakesPartWithItsGuardiansConsentAndIsShownOnRecordOnly() {
        Http.Reply course = announced("机器狗编程课", 2);
        String path = path(course);
        Map<String, Object> child = child("陈小明");
        refused(worker().ifMatch(course).post(path + "/enrolments", child), 422, "course.guardian-must-consent");
        child.put("guardianName", "陈大明");
        child.put("guardianPhone", "13857319999");
        child.put("guardianConsentOn", "2026-11-21");
        refused(worker().ifMatch(course).post(path + "/enrolments", child), 422, "course.guardian-must-consent");
        child.put("guardianConsentOn", "2026-11-20");
        Http.Reply enrolled = ok(worker().ifMatch(course).post(path + "/enrolments", child));
        assertThat(enrolled.text()).doesNotContain("小明", "2015", "13857312345", "大明", "13857319999");
        JsonNode seat = enrolled.json().path("enrolments").get(0);
        assertThat(seat.path("guardianConsent").asBoolean()).isTrue();
        String id = course.json().path("id").asString();
        Document stored = mongo.findOne(Query.query(Criteria.where("_id").is(id)), Document.class, "courses");
        assertThat(String.valueOf(stored))
                .contains("v1:")
                .doesNotContain("小明", "2015-03-04", "13857312345", "大明", "13857319999");

        String enrolment = seat.path("id").asString();
        String log = "/api/v1/disclosures?record=" + enrolment;
        Http auditor = as("auditor@" + DISTRICT);
        assertThat(auditor.get(log).json().path("items")).isEmpty();
        Http.Reply opened =
                ok(worker().post(path + "/enrolments/" + enrolment + "/readings", Map.of("purpose", "通知监护人改期")));
        assertThat(opened.json().path("guardianPhone").asString()).isEqualTo("13857319999");
        assertThat(auditor.get(log).json().path("items").get(0).path("kind").asString())
                .isEqualTo("COURSE_PARTICIPANT");

        ok(worker().ifMatch(enrolled).post(path + "/enrolments/" + enrolment + "/leaving"));
        Document after = mongo.findOne(Query.query(Criteria.where("_id").is(id)), Document.class, "courses");
        assertThat(String.valueOf(after)).as("nothing of the child is kept").doesNotContain(enrolment, "v1:");
    }

    @Test
    void placesAreGivenOnceHoweverManyAskAtTheSameMoment() throws Exception {
        Http.Reply course = announced("书法入门", 3);
        String path = path(course);
        List<Future<Boolean>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                Map<String, Object> who = grownUp("学员" + i);
                asking.add(threads.submit(() -> {
                    while (true) {
                        Http.Reply now = worker().get(path);
                        Http.Reply enrolled = worker().ifMatch(now).post(path + "/enrolments", who);
                        if (enrolled.status() != 412) {
                            return enrolled.status() == 200;
                        }
                    }
                }));
            }
            for (Future<Boolean> one : asking) {
                assertThat(one.get()).isTrue();
            }
        }
        JsonNode full = worker().get(path).json();
        assertThat(full.path("enrolled").asInt()).isEqualTo(3);
        assertThat(full.path("waiting").asInt()).isEqualTo(5);
    }

    @Test
    @Rule("MAT-05")
    void aTutorsLessonsStandInHisCalendarAndKeepHimFromDemands() {
        join(volunteer("tutor-1", PLACE, "编程"), volunteer("tutor-2", PLACE, "编程"));
        Map<String, Object> body = mediation("周六编程辅导", PLACE);
        body.put("demandClass", "OTHER");
        body.put("skills", List.of("编程"));
        String demand = listed(body, worker());
        Http.Reply course = announced("AI编程课", 20);
        String path = path(course);
        refused(
                worker().ifMatch(course).post(path + "/tutors", Map.of("volunteerId", "tutor-nobody")),
                409,
                "assignment.volunteer-not-active");
        Http.Reply taught = ok(worker().ifMatch(course).post(path + "/tutors", Map.of("volunteerId", "tutor-1")));
        assertThat(taught.json().path("tutors").get(0).path("booked").asBoolean())
                .isTrue();
        assertThat(calendars.of("tutor-1").bookings()).hasSize(2);
        assertThat(candidates(demand)).containsExactly("tutor-2");

        Http.Reply rival = announced("同一时间的课", 20);
        refused(
                worker().ifMatch(rival).post(path(rival) + "/tutors", Map.of("volunteerId", "tutor-1")),
                409,
                "assignment.double-booked");
        assertThat(worker().get(path(rival)).json().path("tutors"))
                .as("all lessons or none")
                .isEmpty();
        assertThat(calendars.of("tutor-1").bookings()).hasSize(2);

        ok(worker().ifMatch(taught).post(path + "/cancellation"));
        assertThat(calendars.of("tutor-1").bookings()).isEmpty();
        assertThat(candidates(demand)).containsExactlyInAnyOrder("tutor-1", "tutor-2");

        // the process died between the appointment and the calendar: the next look finishes it
        Http.Reply again = announced("断电后的课", 20);
        Http.Reply kept = ok(worker().ifMatch(again).post(path(again) + "/tutors", Map.of("volunteerId", "tutor-2")));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(kept.json().path("id").asString())),
                new Update().set("settled", false).set("tutors.0.booked", false),
                "courses");
        calendars.of("tutor-2").bookings().forEach(b -> calendars.release("tutor-2", b.assignmentId()));
        teach.settleAll();
        assertThat(calendars.of("tutor-2").bookings()).hasSize(2);
        JsonNode settled = worker().get(path(again)).json();
        assertThat(settled.path("tutors").get(0).path("booked").asBoolean()).isTrue();
        ok(worker().ifMatch(settled.path("version").asLong()).post(path(again) + "/tutors/tutor-2/dismissal"));
        assertThat(calendars.of("tutor-2").bookings()).isEmpty();
    }

    private List<String> candidates(String demand) {
        List<String> found = new ArrayList<>();
        JsonNode roles = ok(worker().get("/api/v1/demands/" + demand + "/candidates?k=10"))
                .json()
                .path("roles");
        roles.path(0)
                .path("candidates")
                .forEach(c -> found.add(c.path("volunteerId").asString()));
        return found;
    }

    @Test
    void attendanceIsToldLessonByLesson() {
        Http.Reply course = announced("智能手机课", 10);
        String path = path(course);
        Http.Reply first = ok(worker().ifMatch(course).post(path + "/enrolments", grownUp("王秀兰")));
        String came = first.json().path("enrolments").get(0).path("id").asString();
        Map<String, Object> present = Map.of("present", List.of(came));
        refused(worker().ifMatch(first).post(path + "/lessons/1/attendance", present), 409, "course.not-begun");
        clock.setTo(OffsetDateTime.parse("2026-12-05T09:00:00+08:00").toInstant());
        Http.Reply told = ok(worker().ifMatch(first).post(path + "/lessons/1/attendance", present));
        assertThat(told.json().path("status").asString()).isEqualTo("RUNNING");
        refused(worker().ifMatch(told).post(path + "/ending"), 409, "course.lessons-ahead");
        clock.setTo(OffsetDateTime.parse("2026-12-12T10:30:00+08:00").toInstant());
        Http.Reply over = ok(worker().ifMatch(told).post(path + "/ending"));
        assertThat(over.json().path("status").asString()).isEqualTo("FINISHED");
        Http.Reply seen = ok(as("volunteer:somebody").get(COURSES + "?status=FINISHED&area=" + PLACE));
        JsonNode shown = seen.json().path("items").get(0);
        assertThat(shown.path("lessons").get(0).path("came").asInt()).isEqualTo(1);
        assertThat(shown.path("enrolments").isArray()).isFalse();
        assertThat(seen.text()).doesNotContain(came);
    }

    @Test
    void refusesWhatIsNoCourseAndKeepsNothing() {
        long before = mongo.getCollection("courses").countDocuments();
        Map<String, Object> late = course("昨天的课", 5);
        late.put("lessons", List.of(Map.of("day", "2026-11-20", "start", "20:00", "end", "21:00")));
        refused(worker().keyed().post(COURSES, late), 422, "course.lesson-past");
        Map<String, Object> backwards = course("倒着的课", 5);
        backwards.put("lessons", List.of(Map.of("day", "2026-12-05", "start", "11:00", "end", "09:00")));
        refused(worker().keyed().post(COURSES, backwards), 400, "request.invalid");
        refused(worker().keyed().post(COURSES, course("没有名额", 0)), 400, "request.invalid");
        refused(worker().keyed().post(COURSES, Map.of()), 400, "request.invalid");
        refused(worker().post(COURSES, course("无键", 5)), 400, "request.idempotency-key-missing");
        Map<String, Object> nowhere = course("无此社区", 5);
        nowhere.put("area", "330521002999");
        refused(as("district-officer@" + DISTRICT).keyed().post(COURSES, nowhere), 422, "course.unknown-area");
        assertThat(mongo.getCollection("courses").countDocuments()).isEqualTo(before);
        Http.Reply course = announced("电话", 5);
        Map<String, Object> bad = new HashMap<>(grownUp("甲"));
        bad.put("phone", "12");
        refused(worker().ifMatch(course).post(path(course) + "/enrolments", bad), 400, "request.invalid");
    }

    private record Endpoint(String name, Set<Role> roles, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        String path = path(announced("权限", 5));
        Set<Role> workers =
                EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER);
        Set<Role> offices = EnumSet.copyOf(workers);
        offices.addAll(List.of(Role.AUDITOR, Role.ANALYST));
        Set<Role> guests = EnumSet.of(Role.VOLUNTEER, Role.TEAM_LEADER);
        Set<Role> readers = EnumSet.copyOf(offices);
        readers.addAll(guests);
        Map<String, Object> none = Map.of("present", List.of());
        List<Endpoint> endpoints = List.of(
                new Endpoint("announceCourse", workers, h -> h.keyed().post(COURSES, course("权限", 5))),
                new Endpoint("listCourses", readers, h -> h.get(COURSES + "?area=" + PLACE)),
                new Endpoint("readCourse", readers, h -> h.get(path)),
                new Endpoint("enrolInCourse", workers, h -> h.ifMatch(999).post(path + "/enrolments", grownUp("甲"))),
                new Endpoint("leaveCourse", workers, h -> h.ifMatch(999).post(path + "/enrolments/x/leaving")),
                new Endpoint(
                        "openParticipant",
                        workers,
                        h -> h.post(path + "/enrolments/x/readings", Map.of("purpose", "看"))),
                new Endpoint("appointTutor", workers, h -> h.ifMatch(999)
                        .post(path + "/tutors", Map.of("volunteerId", "v"))),
                new Endpoint("dismissTutor", workers, h -> h.ifMatch(999).post(path + "/tutors/v/dismissal")),
                new Endpoint("tellAttendance", workers, h -> h.ifMatch(999).post(path + "/lessons/1/attendance", none)),
                new Endpoint("finishCourse", workers, h -> h.ifMatch(999).post(path + "/ending")),
                new Endpoint("cancelCourse", workers, h -> h.ifMatch(999).post(path + "/cancellation")));
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            for (Role role : Role.values()) {
                Http.Reply inside = endpoint.call().apply(Http.at(port).withToken(Tokens.of(role, DISTRICT)));
                boolean refused = inside.status() == 403 && inside.code().equals("security.role-missing");
                if (refused == endpoint.roles().contains(role)) {
                    wrong.put(endpoint.name() + " as " + role, inside.toString());
                }
                if (endpoint.roles().contains(role) && !guests.contains(role)) {
                    Http.Reply outside = endpoint.call().apply(Http.at(port).withToken(Tokens.of(role, "620702")));
                    if (!outside.code().equals("security.area-out-of-scope")) {
                        wrong.put(endpoint.name() + " as " + role + " elsewhere", outside.toString());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void forgetsWhoTookPartWhenTheTimeOfTheDistrictIsOver() {
        Http.Reply course = announced("智能手机课", 2);
        String path = path(course);
        String id = course.json().path("id").asString();
        Http.Reply first = ok(worker().ifMatch(course).post(path + "/enrolments", grownUp("陈小明")));
        String enrolment = first.json().path("enrolments").get(0).path("id").asString();
        Http.Reply full = first;
        for (String name : List.of("王一", "王二")) {
            full = ok(worker().ifMatch(full).post(path + "/enrolments", grownUp(name)));
        }
        // the last lesson is on 12 December; the common 180 days end on 10 June
        clock.setTo(OffsetDateTime.parse("2027-06-10T23:59:00+08:00").toInstant());
        forget.handle();
        assertThat(worker().get(path).json().path("enrolments")).hasSize(3);
        clock.setTo(OffsetDateTime.parse("2027-06-11T00:01:00+08:00").toInstant());
        assertThat(forget.handle()).isPositive();
        JsonNode kept = worker().get(path).json();
        assertThat(kept.path("enrolments")).isEmpty();
        assertThat(kept.path("enrolled").asInt()).isEqualTo(2);
        assertThat(kept.path("waiting").asInt()).isEqualTo(1);
        Document stored = mongo.findOne(Query.query(Criteria.where("_id").is(id)), Document.class, "courses");
        assertThat(String.valueOf(stored)).doesNotContain("v1:", enrolment);
        refused(
                worker().post(path + "/enrolments/" + enrolment + "/readings", Map.of("purpose", "回访")),
                422,
                "course.no-such-enrolment");
        assertThat(forget.handle()).as("there is nobody left").isZero();
    }
}
