package org.linli.matching.course.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.matching.course.AnnounceCourse;
import org.linli.matching.course.Course;
import org.linli.matching.course.CourseField;
import org.linli.matching.course.CourseId;
import org.linli.matching.course.CourseStatus;
import org.linli.matching.course.EnrolmentId;
import org.linli.matching.course.Lesson;
import org.linli.matching.course.Participant;
import org.linli.matching.course.TakePart;
import org.linli.matching.course.TeachCourse;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Ids;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of community courses: enrolment, tutors, attendance. */
@RestController
@RequestMapping("/api/v1/community-courses")
@Tag(name = "courses")
class CourseController {

    private final AnnounceCourse catalogue;
    private final TakePart part;
    private final TeachCourse teach;
    private final Ids ids;

    CourseController(AnnounceCourse catalogue, TakePart part, TeachCourse teach, Ids ids) {
        this.catalogue = catalogue;
        this.part = part;
        this.teach = teach;
        this.ids = ids;
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "announceCourse", summary = "Puts a course with its lessons into the catalogue")
    ResponseEntity<CourseViews.CourseView> announce(
            Caller caller, IdempotencyKey key, @RequestBody CourseRequests.CourseBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        Course.Details details = body.details(fields);
        List<Lesson> lessons = body.times(fields);
        fields.orRefuse();
        Versioned<Course> announced =
                catalogue.handle(new CourseId(key.deriveId()), Objects.requireNonNull(details), lessons, caller);
        return Tagged.created(
                "/api/v1/community-courses/" + announced.value().state().id(),
                announced.version(),
                CourseViews.of(announced, true));
    }

    @GetMapping
    @Operation(operationId = "listCourses", summary = "The catalogue of an area, newest first, without participants")
    Page<CourseViews.CourseView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable CourseField field,
            @RequestParam(required = false) @Nullable CourseStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        catalogue.page(area, field, status, cursor, rows + 1, caller),
                        rows,
                        course -> course.value().state().id().value())
                .map(course -> CourseViews.of(course, false));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readCourse", summary = "One course; offices see its participants masked")
    ResponseEntity<CourseViews.CourseView> one(Caller caller, @PathVariable String id) {
        Versioned<Course> found = catalogue.one(new CourseId(id), caller);
        return Tagged.of(found.version(), CourseViews.of(found, Offices.works(caller)));
    }

    @PostMapping("/{id}/enrolments")
    @Operation(
            operationId = "enrolInCourse",
            summary =
                    "Enrols a resident, a child with its guardian's consent; the waiting list when all places are taken")
    ResponseEntity<CourseViews.CourseView> enrol(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody CourseRequests.ParticipantBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        Participant participant = body.participant(fields);
        fields.orRefuse();
        return answer(part.enrol(
                new CourseId(id), version, new EnrolmentId(ids.next()), Objects.requireNonNull(participant), caller));
    }

    @PostMapping("/{id}/enrolments/{enrolment}/leaving")
    @Operation(
            operationId = "leaveCourse",
            summary = "A participant leaves or the guardian takes the consent back; nothing of him is kept")
    ResponseEntity<CourseViews.CourseView> leave(
            Caller caller, @PathVariable String id, @PathVariable String enrolment, @IfMatch long version) {
        return answer(part.leave(new CourseId(id), version, new EnrolmentId(enrolment), caller));
    }

    @PostMapping("/{id}/enrolments/{enrolment}/readings")
    @Operation(operationId = "openParticipant", summary = "Shows who a participant is; the reading is put on record")
    ResponseEntity<CourseViews.OpenedParticipant> open(
            Caller caller,
            @PathVariable String id,
            @PathVariable String enrolment,
            @RequestBody CourseRequests.PurposeBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String purpose = fields.text("purpose", body.purpose(), 200);
        fields.orRefuse();
        Participant found = part.open(new CourseId(id), new EnrolmentId(enrolment), purpose, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CourseViews.OpenedParticipant.of(enrolment, found));
    }

    @PostMapping("/{id}/tutors")
    @Operation(operationId = "appointTutor", summary = "A volunteer teaches; every lesson is booked in his calendar")
    ResponseEntity<CourseViews.CourseView> appoint(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody CourseRequests.TutorBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String volunteer = fields.text("volunteerId", body.volunteerId(), 64);
        fields.orRefuse();
        return answer(teach.appoint(new CourseId(id), version, volunteer, caller));
    }

    @PostMapping("/{id}/tutors/{volunteer}/dismissal")
    @Operation(
            operationId = "dismissTutor",
            summary = "A volunteer teaches no longer; the lessons ahead are his own again")
    ResponseEntity<CourseViews.CourseView> dismiss(
            Caller caller, @PathVariable String id, @PathVariable String volunteer, @IfMatch long version) {
        return answer(teach.dismiss(new CourseId(id), version, volunteer, caller));
    }

    @PostMapping("/{id}/lessons/{number}/attendance")
    @Operation(operationId = "tellAttendance", summary = "Tells who came to a lesson")
    ResponseEntity<CourseViews.CourseView> attendance(
            Caller caller,
            @PathVariable String id,
            @PathVariable int number,
            @IfMatch long version,
            @RequestBody CourseRequests.AttendanceBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        Set<String> present = fields.required("present", body.present());
        fields.orRefuse();
        return answer(part.hold(
                new CourseId(id),
                version,
                number,
                Objects.requireNonNull(present).stream().map(EnrolmentId::new).collect(Collectors.toSet()),
                caller));
    }

    @PostMapping("/{id}/ending")
    @Operation(operationId = "finishCourse", summary = "All lessons lie behind")
    ResponseEntity<CourseViews.CourseView> finish(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(part.finish(new CourseId(id), version, caller));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(operationId = "cancelCourse", summary = "The course does not take place, or not any further")
    ResponseEntity<CourseViews.CourseView> cancel(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(part.cancel(new CourseId(id), version, caller));
    }

    private static ResponseEntity<CourseViews.CourseView> answer(Versioned<Course> course) {
        return Tagged.of(course.version(), CourseViews.of(course, true));
    }
}
