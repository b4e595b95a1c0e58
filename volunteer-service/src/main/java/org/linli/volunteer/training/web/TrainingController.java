package org.linli.volunteer.training.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.training.Courses;
import org.linli.volunteer.training.SessionId;
import org.linli.volunteer.training.Syllabus;
import org.linli.volunteer.training.TrainVolunteer;
import org.linli.volunteer.training.Training;
import org.linli.volunteer.training.TrainingId;
import org.linli.volunteer.training.TrainingStatus;
import org.linli.volunteer.training.Trainings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People in trainings: planned by an office or by oneself, then taken through by those who train. */
@RestController
@RequestMapping("/api/v1")
final class TrainingController {

    private static final Role[] TRAINERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };

    /** Who is to be trained: an id, or {@code me}. */
    record PlanBody(@Nullable String sessionId, @Nullable String volunteerId) {}

    /** How the examination went. */
    record AssessmentBody(@Nullable Integer score) {}

    /** A training; name, content, hours, organizer and date are the record's fields (VOL-16). */
    record TrainingView(
            String id,
            String volunteerId,
            String courseId,
            String sessionId,
            String name,
            String content,
            int learningMinutes,
            String learningHours,
            String organizer,
            Instant heldAt,
            TrainingStatus status,
            @Nullable Integer score,
            @Nullable LocalDate decidedOn,
            @Nullable String grants,
            @Nullable LocalDate validUntil,
            long version) {}

    private final Trainings trainings;
    private final Courses courses;
    private final Volunteers volunteers;
    private final TrainVolunteer train;
    private final OnePerson person;

    TrainingController(
            Trainings trainings, Courses courses, Volunteers volunteers, TrainVolunteer train, OnePerson person) {
        this.trainings = trainings;
        this.courses = courses;
        this.volunteers = volunteers;
        this.train = train;
        this.person = person;
    }

    @Operation(operationId = "planTraining", summary = "Plans somebody's training in a session")
    @PostMapping("/trainings")
    @Idempotent
    ResponseEntity<TrainingView> planTraining(@RequestBody PlanBody body, Caller caller, IdempotencyKey key) {
        Fields fields = new Fields();
        String session = fields.text("sessionId", body.sessionId(), 64);
        String named = fields.text("volunteerId", body.volunteerId(), 64);
        String own = caller.volunteerId();
        VolunteerId volunteer;
        if (own != null && (named.equals("me") || named.equals(own))) {
            fields.orRefuse();
            volunteer = new VolunteerId(own);
        } else {
            caller.requireRole(TRAINERS);
            fields.orRefuse();
            volunteer = new VolunteerId(named);
            caller.requireArea(volunteers.get(volunteer).value().state().area());
        }
        Versioned<Training> planned = train.plan(new SessionId(session), volunteer);
        return Tagged.created("/api/v1/trainings/" + planned.value().id(), planned.version(), view(planned));
    }

    @Operation(operationId = "listTrainings", summary = "Who is in a session")
    @GetMapping("/trainings")
    Page<TrainingView> listTrainings(
            @RequestParam String session,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(TRAINERS);
        caller.requireArea(courses.get(new SessionId(session)).value().state().area());
        return trainings
                .ofSession(new SessionId(session), cursor, Page.limit(limit))
                .map(TrainingController::view);
    }

    @Operation(operationId = "readTraining", summary = "One training")
    @GetMapping("/trainings/{id}")
    ResponseEntity<TrainingView> readTraining(@PathVariable String id, Caller caller) {
        return answer(visible(id, caller));
    }

    @Operation(operationId = "enrolInTraining", summary = "Takes a seat for a planned training")
    @PostMapping("/trainings/{id}/enrolment")
    ResponseEntity<TrainingView> enrolInTraining(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(train.enrol(visible(id, caller).value().id(), version));
    }

    @Operation(operationId = "recordTrainingAttendance", summary = "Notes that somebody was there")
    @PostMapping("/trainings/{id}/attendance")
    ResponseEntity<TrainingView> recordTrainingAttendance(
            @PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(train.attend(ofTrainer(id, caller), version, caller.subject()));
    }

    @Operation(operationId = "assessTraining", summary = "Notes an examination's score")
    @PostMapping("/trainings/{id}/assessment")
    ResponseEntity<TrainingView> assessTraining(
            @PathVariable String id, @IfMatch long version, @RequestBody AssessmentBody body, Caller caller) {
        TrainingId training = ofTrainer(id, caller);
        Fields fields = new Fields();
        int score = fields.between("score", body.score(), 0, 100);
        fields.orRefuse();
        return answer(train.assess(training, version, score, caller.subject()));
    }

    @Operation(operationId = "decideTraining", summary = "Lets the score decide; passing grants or prolongs")
    @PostMapping("/trainings/{id}/result")
    ResponseEntity<TrainingView> decideTraining(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(train.decide(ofTrainer(id, caller), version));
    }

    @Operation(operationId = "listTrainingRecords", summary = "A volunteer's training record (VOL-16)")
    @GetMapping("/volunteers/{id}/training-records")
    Page<TrainingView> listTrainingRecords(@PathVariable String id, Caller caller) {
        if (!id.equals(caller.volunteerId())) {
            caller.requireRole(TRAINERS);
            caller.requireArea(
                    volunteers.get(new VolunteerId(id)).value().state().area());
        }
        return new Page<>(
                person.registrationsOf(new VolunteerId(id)).stream()
                        .flatMap(registration -> trainings.ofVolunteer(registration).stream())
                        .map(TrainingController::view)
                        .toList(),
                null);
    }

    private Versioned<Training> visible(String id, Caller caller) {
        if (caller.volunteerId() == null) {
            caller.requireRole(TRAINERS);
        }
        Versioned<Training> found = trainings.get(new TrainingId(id));
        if (!found.value().state().plan().volunteer().value().equals(caller.volunteerId())) {
            caller.requireRole(TRAINERS);
            caller.requireArea(found.value().state().plan().area());
        }
        return found;
    }

    private TrainingId ofTrainer(String id, Caller caller) {
        caller.requireRole(TRAINERS);
        Training found = trainings.get(new TrainingId(id)).value();
        caller.requireArea(found.state().plan().area());
        return found.id();
    }

    private static ResponseEntity<TrainingView> answer(Versioned<Training> training) {
        return Tagged.of(training.version(), view(training));
    }

    private static TrainingView view(Versioned<Training> training) {
        Training.State state = training.value().state();
        Training.Plan plan = state.plan();
        Syllabus syllabus = plan.syllabus();
        return new TrainingView(
                plan.id().value(),
                plan.volunteer().value(),
                plan.course().value(),
                plan.session().value(),
                syllabus.name(),
                syllabus.content(),
                syllabus.learningMinutes(),
                Hours.display(syllabus.learningMinutes()),
                syllabus.organizer(),
                plan.startsAt(),
                state.status(),
                state.outcome().score(),
                state.outcome().decidedOn(),
                syllabus.grants(),
                state.outcome().validUntil(),
                training.version());
    }
}
