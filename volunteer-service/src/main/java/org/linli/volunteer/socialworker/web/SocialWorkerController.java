package org.linli.volunteer.socialworker.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
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
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.socialworker.Grade;
import org.linli.volunteer.socialworker.KeepSocialWorkers;
import org.linli.volunteer.socialworker.RegistrationPolicy;
import org.linli.volunteer.socialworker.SocialWorker;
import org.linli.volunteer.socialworker.SocialWorkerId;
import org.linli.volunteer.socialworker.SocialWorkerStatus;
import org.linli.volunteer.socialworker.SocialWorkers;
import org.linli.volunteer.socialworker.StateYear;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of social workers (VOL-26, VOL-27). */
@RestController
@RequestMapping("/api/v1/social-workers")
final class SocialWorkerController {

    private static final Role[] KEEPERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.AUDITOR
    };

    /** A social worker to be registered. */
    record RegistrationBody(
            @Nullable String name,
            @Nullable String certificate,
            @Nullable Grade grade,
            @Nullable LocalDate registeredFrom,
            @Nullable String area,
            @Nullable String agency,
            @Nullable String volunteerId) {

        @Override
        public String toString() {
            return "RegistrationBody[***]";
        }
    }

    /** A course that counts. */
    record EducationBody(
            @Nullable LocalDate day,
            @Nullable String name,
            @Nullable String organizer,
            @Nullable Integer minutes) {}

    /** A higher grade. */
    record PromotionBody(@Nullable Grade grade) {}

    /** Why somebody is struck off. */
    record StrikingBody(@Nullable String reason) {}

    /** A social worker; name and certificate mask themselves. */
    record SocialWorkerView(
            String id,
            PersonalData<String> name,
            PersonalData<String> certificate,
            @Nullable String volunteerId,
            String area,
            String agency,
            Grade grade,
            SocialWorkerStatus status,
            LocalDate registeredFrom,
            LocalDate registeredUntil,
            boolean registeredToday,
            int educationMinutes,
            int missingMinutes,
            List<SocialWorker.Education> education,
            long version) {}

    /** A year's statement (VOL-26). */
    record StatementView(
            String socialWorkerId,
            int year,
            long ownMinutes,
            String ownHours,
            long ledMinutes,
            String ledHours,
            int teamsLed,
            long volunteersSupervised) {}

    private final SocialWorkers socialWorkers;
    private final KeepSocialWorkers keep;
    private final StateYear stateYear;
    private final RegistrationPolicy policy;
    private final Clock clock;

    SocialWorkerController(
            SocialWorkers socialWorkers,
            KeepSocialWorkers keep,
            StateYear stateYear,
            RegistrationPolicy policy,
            Clock clock) {
        this.socialWorkers = socialWorkers;
        this.keep = keep;
        this.stateYear = stateYear;
        this.policy = policy;
        this.clock = clock;
    }

    @Operation(operationId = "registerSocialWorker", summary = "Enters a licensed social worker")
    @PostMapping
    @Idempotent
    ResponseEntity<SocialWorkerView> registerSocialWorker(
            @RequestBody RegistrationBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(KEEPERS);
        Fields fields = new Fields();
        String name = fields.text("name", body.name(), 60);
        String certificate = fields.text("certificate", body.certificate(), 40);
        Grade grade = fields.required("grade", body.grade());
        LocalDate from = fields.required("registeredFrom", body.registeredFrom());
        String area = fields.text("area", body.area(), 12);
        String agency = fields.text("agency", body.agency(), 80);
        String volunteer = fields.optionalText("volunteerId", body.volunteerId(), 64);
        fields.orRefuse();
        caller.requireArea(area);
        Versioned<SocialWorker> registered = keep.register(
                new SocialWorkerId(key.deriveId()),
                new SocialWorker.Identity(
                        PersonalData.name(name),
                        PersonalData.idNumber(certificate),
                        volunteer == null ? null : new VolunteerId(volunteer),
                        area,
                        agency),
                Objects.requireNonNull(grade),
                Objects.requireNonNull(from));
        return Tagged.created(
                "/api/v1/social-workers/" + registered.value().id(), registered.version(), view(registered));
    }

    @Operation(operationId = "listSocialWorkers", summary = "Social workers of a division, masked")
    @GetMapping
    Page<SocialWorkerView> listSocialWorkers(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return socialWorkers
                .list(AreaFilter.of(area, caller), grade, cursor, Page.limit(limit))
                .map(this::view);
    }

    @Operation(
            operationId = "listDueSocialWorkers",
            summary = "Whose registration ends soon or has ended; on wish only those short of education")
    @GetMapping("/due")
    Page<SocialWorkerView> listDueSocialWorkers(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer withinDays,
            @RequestParam(defaultValue = "false") boolean educationShort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        LocalDate today = Today.at(clock);
        LocalDate by = withinDays == null ? policy.dueBy(today) : today.plusDays(Math.clamp(withinDays, 0, 1100));
        return socialWorkers
                .due(AreaFilter.of(area, caller), by, educationShort, cursor, Page.limit(limit))
                .map(this::view);
    }

    @Operation(operationId = "readSocialWorker", summary = "One social worker, masked")
    @GetMapping("/{id}")
    ResponseEntity<SocialWorkerView> readSocialWorker(@PathVariable String id, Caller caller) {
        return answer(visible(id, caller));
    }

    @Operation(operationId = "recordContinuingEducation", summary = "Records a course that counts (VOL-27)")
    @PostMapping("/{id}/education")
    ResponseEntity<SocialWorkerView> recordContinuingEducation(
            @PathVariable String id, @IfMatch long version, @RequestBody EducationBody body, Caller caller) {
        SocialWorkerId socialWorker = ofKeeper(id, caller);
        Fields fields = new Fields();
        LocalDate day = fields.required("day", body.day());
        String name = fields.text("name", body.name(), 80);
        String organizer = fields.text("organizer", body.organizer(), 80);
        int minutes = fields.between("minutes", body.minutes(), 1, 10_000);
        fields.orRefuse();
        return answer(keep.recordEducation(
                socialWorker,
                version,
                new SocialWorker.Education(Objects.requireNonNull(day), name, organizer, minutes)));
    }

    @Operation(operationId = "renewSocialWorker", summary = "Renews a registration for three years (VOL-27)")
    @PostMapping("/{id}/renewal")
    ResponseEntity<SocialWorkerView> renewSocialWorker(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(keep.renew(ofKeeper(id, caller), version));
    }

    @Operation(operationId = "promoteSocialWorker", summary = "Records the certificate of a higher grade")
    @PostMapping("/{id}/promotion")
    ResponseEntity<SocialWorkerView> promoteSocialWorker(
            @PathVariable String id, @IfMatch long version, @RequestBody PromotionBody body, Caller caller) {
        SocialWorkerId socialWorker = ofKeeper(id, caller);
        Fields fields = new Fields();
        Grade grade = fields.required("grade", body.grade());
        fields.orRefuse();
        return answer(keep.promote(socialWorker, version, Objects.requireNonNull(grade)));
    }

    @Operation(operationId = "strikeOffSocialWorker", summary = "Takes somebody out of the register")
    @PostMapping("/{id}/striking-off")
    ResponseEntity<SocialWorkerView> strikeOffSocialWorker(
            @PathVariable String id, @IfMatch long version, @RequestBody StrikingBody body, Caller caller) {
        SocialWorkerId socialWorker = ofKeeper(id, caller);
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        return answer(keep.strikeOff(socialWorker, version, caller.subject(), reason));
    }

    @Operation(operationId = "readSocialWorkerStatement", summary = "What a social worker did in a year (VOL-26)")
    @GetMapping("/{id}/statements/{year}")
    StatementView readSocialWorkerStatement(@PathVariable String id, @PathVariable int year, Caller caller) {
        SocialWorker found = visible(id, caller).value();
        Fields fields = new Fields();
        fields.between("year", year, 2000, 2200);
        fields.orRefuse();
        StateYear.Statement stated = stateYear.of(found, Year.of(year));
        return new StatementView(
                id,
                stated.year(),
                stated.ownMinutes(),
                Hours.display(stated.ownMinutes()),
                stated.ledMinutes(),
                Hours.display(stated.ledMinutes()),
                stated.teamsLed(),
                stated.volunteersSupervised());
    }

    private Versioned<SocialWorker> visible(String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<SocialWorker> found = socialWorkers.get(new SocialWorkerId(id));
        caller.requireArea(found.value().state().identity().area());
        return found;
    }

    private SocialWorkerId ofKeeper(String id, Caller caller) {
        caller.requireRole(KEEPERS);
        return visible(id, caller).value().id();
    }

    private ResponseEntity<SocialWorkerView> answer(Versioned<SocialWorker> found) {
        return Tagged.of(found.version(), view(found));
    }

    private SocialWorkerView view(Versioned<SocialWorker> found) {
        SocialWorker.State state = found.value().state();
        VolunteerId volunteer = state.identity().volunteer();
        return new SocialWorkerView(
                state.id().value(),
                state.identity().name(),
                state.identity().certificate(),
                volunteer == null ? null : volunteer.value(),
                state.identity().area(),
                state.identity().agency(),
                state.grade(),
                state.status(),
                state.period().from(),
                state.period().until(),
                found.value().registeredOn(Today.at(clock)),
                found.value().educationMinutes(),
                found.value().missingMinutes(policy),
                state.education(),
                found.version());
    }
}
