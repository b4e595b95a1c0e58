package org.linli.volunteer.training.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.training.Course;
import org.linli.volunteer.training.CourseId;
import org.linli.volunteer.training.CourseSession;
import org.linli.volunteer.training.Courses;
import org.linli.volunteer.training.OfferCourse;
import org.linli.volunteer.training.SessionId;
import org.linli.volunteer.training.Syllabus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Courses and their sessions. */
@RestController
@RequestMapping("/api/v1/courses")
final class CourseController {

    private static final Role[] ORGANIZERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.VOLUNTEER
    };
    private static final int SESSIONS = 100;

    /** A course to be offered; {@code grants} is the skill that passing opens for {@code validMonths}. */
    record CourseBody(
            @Nullable String area,
            @Nullable String name,
            @Nullable String content,
            @Nullable Integer learningMinutes,
            @Nullable String organizer,
            @Nullable String grants,
            @Nullable Integer validMonths,
            @Nullable Integer passMark) {}

    /** A course. */
    record CourseView(
            String id,
            String area,
            String name,
            String content,
            int learningMinutes,
            String learningHours,
            String organizer,
            @Nullable String grants,
            @Nullable Integer validMonths,
            int passMark) {}

    /** A session to be planned. */
    record SessionBody(
            @Nullable String area,
            @Nullable String place,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable Integer capacity) {}

    /** A session; {@code seated} of {@code capacity} seats are taken. */
    record SessionView(
            String id,
            String courseId,
            String area,
            String place,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            int seated) {}

    private final Courses courses;
    private final OfferCourse offer;

    CourseController(Courses courses, OfferCourse offer) {
        this.courses = courses;
        this.offer = offer;
    }

    @Operation(operationId = "offerCourse", summary = "Offers a course")
    @PostMapping
    @Idempotent
    ResponseEntity<CourseView> offerCourse(@RequestBody CourseBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(ORGANIZERS);
        Course course = course(body, new CourseId(key.deriveId()), caller);
        caller.requireArea(course.area());
        Course offered = offer.offer(course);
        return Tagged.created("/api/v1/courses/" + offered.id(), 1, view(offered));
    }

    @Operation(operationId = "listCourses", summary = "Courses of a division")
    @GetMapping
    Page<CourseView> listCourses(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return courses.list(AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(CourseController::view);
    }

    @Operation(operationId = "readCourse", summary = "One course")
    @GetMapping("/{id}")
    ResponseEntity<CourseView> readCourse(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Course found = courses.get(new CourseId(id));
        caller.requireArea(found.area());
        return Tagged.of(1, view(found));
    }

    @Operation(operationId = "planCourseSession", summary = "Plans a session of a course")
    @PostMapping("/{id}/sessions")
    @Idempotent
    ResponseEntity<SessionView> planCourseSession(
            @PathVariable String id, @RequestBody SessionBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(ORGANIZERS);
        caller.requireArea(courses.get(new CourseId(id)).area());
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String place = fields.text("place", body.place(), 200);
        OffsetDateTime startsAt = fields.required("startsAt", body.startsAt());
        OffsetDateTime endsAt = fields.required("endsAt", body.endsAt());
        int capacity = fields.between("capacity", body.capacity(), 1, 1000);
        fields.orRefuse();
        caller.requireArea(area);
        Versioned<CourseSession> planned = offer.plan(new OfferCourse.Session(
                new SessionId(key.deriveId()),
                new CourseId(id),
                area,
                place,
                Objects.requireNonNull(startsAt).toInstant(),
                Objects.requireNonNull(endsAt).toInstant(),
                capacity));
        return Tagged.created("/api/v1/courses/" + id + "/sessions", planned.version(), view(planned.value()));
    }

    @Operation(operationId = "listCourseSessions", summary = "Sessions of a course, the latest hundred")
    @GetMapping("/{id}/sessions")
    Page<SessionView> listCourseSessions(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Course found = courses.get(new CourseId(id));
        caller.requireArea(found.area());
        return new Page<>(
                courses.sessionsOf(found.id(), SESSIONS).stream()
                        .map(session -> view(session.value()))
                        .toList(),
                null);
    }

    private static Course course(CourseBody body, CourseId id, Caller caller) {
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String name = fields.text("name", body.name(), 80);
        String content = fields.text("content", body.content(), 1000);
        int minutes = fields.between("learningMinutes", body.learningMinutes(), 1, 60_000);
        String organizer = fields.text("organizer", body.organizer(), 80);
        String grants = fields.optionalText("grants", body.grants(), 40);
        Integer months = body.validMonths();
        fields.check(months == null || months >= 1 && months <= 240, "validMonths", FieldFault.outOfRange(1, 240));
        int passMark = body.passMark() == null ? 60 : fields.between("passMark", body.passMark(), 1, 100);
        fields.orRefuse();
        return new Course(
                id, area, new Syllabus(name, content, minutes, organizer, grants, months, passMark), caller.subject());
    }

    private static CourseView view(Course course) {
        Syllabus syllabus = course.syllabus();
        return new CourseView(
                course.id().value(),
                course.area(),
                syllabus.name(),
                syllabus.content(),
                syllabus.learningMinutes(),
                Hours.display(syllabus.learningMinutes()),
                syllabus.organizer(),
                syllabus.grants(),
                syllabus.validMonths(),
                syllabus.passMark());
    }

    private static SessionView view(CourseSession session) {
        CourseSession.State state = session.state();
        return new SessionView(
                state.id().value(),
                state.course().value(),
                state.area(),
                state.place(),
                state.startsAt(),
                state.endsAt(),
                state.capacity(),
                state.seats().size());
    }
}
