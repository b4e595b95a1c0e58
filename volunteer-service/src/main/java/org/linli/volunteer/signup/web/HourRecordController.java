package org.linli.volunteer.signup.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Ids;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.signup.AmendHours;
import org.linli.volunteer.signup.Amendment;
import org.linli.volunteer.signup.CheckInRejection;
import org.linli.volunteer.signup.DecideHours;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SessionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of service (VOL-16), and the decisions on those that wait. */
@RestController
@RequestMapping("/api/v1/hour-records")
final class HourRecordController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    /** When the service ended, if nobody checked out and the suggested end is wrong. */
    record ApprovalBody(@Nullable OffsetDateTime endedAt) {}

    /** Why minutes are refused or taken back. */
    record RefusalBody(@Nullable String reason) {}

    /** The times as they really were. */
    record CorrectionBody(
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable String reason) {}

    private final ServiceDays days;
    private final Volunteers volunteers;
    private final DecideHours decide;
    private final AmendHours amend;
    private final HourRecordViews views;
    private final Ids ids;
    private final OnePerson person;

    HourRecordController(
            ServiceDays days,
            Volunteers volunteers,
            DecideHours decide,
            AmendHours amend,
            HourRecordViews views,
            Ids ids,
            OnePerson person) {
        this.days = days;
        this.volunteers = volunteers;
        this.decide = decide;
        this.amend = amend;
        this.views = views;
        this.ids = ids;
        this.person = person;
    }

    @Operation(
            operationId = "listHourRecords",
            summary = "Records of a volunteer (newest day first), or those of a division that wait for a decision")
    @GetMapping
    Page<HourRecord> listHourRecords(
            @RequestParam(required = false) @Nullable String volunteer,
            @RequestParam(required = false) @Nullable String waitingIn,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (volunteer != null && waitingIn == null) {
            Page<Versioned<ServiceDay>> page = days.ofVolunteer(
                    person.registrationsOf(visibleVolunteer(volunteer, caller)), cursor, Page.limit(limit));
            return flat(page, session -> true);
        }
        if (waitingIn != null && volunteer == null) {
            caller.requireRole(OFFICES);
            String area = AreaFilter.of(waitingIn, caller);
            return flat(
                    days.waiting(area, cursor, Page.limit(limit)),
                    session -> session.status() == HourStatus.PENDING
                            && session.area().startsWith(area));
        }
        throw new Rejected(new RequestRejection.Invalid("volunteer", FieldFault.of("volunteer_or_area")));
    }

    @Operation(operationId = "readHourRecord", summary = "One record of service")
    @GetMapping("/{id}")
    ResponseEntity<HourRecord> readHourRecord(@PathVariable String id, Caller caller) {
        Versioned<ServiceDay> day = holding(id);
        if (!day.value().id().volunteer().value().equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
            caller.requireArea(day.value().get(new SessionId(id)).area());
        }
        return answer(day, id);
    }

    @Operation(operationId = "approveHours", summary = "Lets waiting minutes count (VOL-13)")
    @PostMapping("/{id}/approval")
    ResponseEntity<HourRecord> approveHours(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody(required = false) @Nullable ApprovalBody body,
            Caller caller) {
        requireOffice(id, caller);
        OffsetDateTime end = body == null ? null : body.endedAt();
        if (end != null) {
            return answer(decide.approve(new SessionId(id), version, approver(caller), end.toInstant()), id);
        }
        return answer(decide.approve(new SessionId(id), version, approver(caller)), id);
    }

    @Operation(operationId = "refuseHours", summary = "Refuses waiting minutes")
    @PostMapping("/{id}/rejection")
    ResponseEntity<HourRecord> refuseHours(
            @PathVariable String id, @IfMatch long version, @RequestBody RefusalBody body, Caller caller) {
        requireOffice(id, caller);
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        return answer(decide.refuse(new SessionId(id), version, approver(caller), reason), id);
    }

    @Operation(
            operationId = "correctHours",
            summary = "Corrects the times of a record that counts; the version before is kept (VOL-20)")
    @PostMapping("/{id}/correction")
    ResponseEntity<HourRecord> correctHours(
            @PathVariable String id, @IfMatch long version, @RequestBody CorrectionBody body, Caller caller) {
        requireOffice(id, caller);
        Fields fields = new Fields();
        Instant from = fields.required("checkedInAt", body.checkedInAt());
        Instant to = fields.required("checkedOutAt", body.checkedOutAt());
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        Amendment amendment = new Amendment(ids.next(), approver(caller), reason);
        return answer(
                amend.correct(
                        new SessionId(id),
                        version,
                        amendment,
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(to)),
                id);
    }

    @Operation(operationId = "revokeHours", summary = "Takes minutes back that counted; a counter-entry does it")
    @PostMapping("/{id}/revocation")
    ResponseEntity<HourRecord> revokeHours(
            @PathVariable String id, @IfMatch long version, @RequestBody RefusalBody body, Caller caller) {
        requireOffice(id, caller);
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        Amendment amendment = new Amendment(ids.next(), approver(caller), reason);
        return answer(amend.revoke(new SessionId(id), version, amendment), id);
    }

    private void requireOffice(String id, Caller caller) {
        caller.requireRole(OFFICES);
        caller.requireArea(holding(id).value().get(new SessionId(id)).area());
    }

    private Versioned<ServiceDay> holding(String id) {
        return days.holding(new SessionId(id))
                .orElseThrow(() -> new Rejected(new CheckInRejection.UnknownHourRecord()));
    }

    private VolunteerId visibleVolunteer(String volunteer, Caller caller) {
        if (volunteer.equals("me") || volunteer.equals(caller.volunteerId())) {
            return OwnVolunteer.of(caller);
        }
        caller.requireRole(OFFICES);
        VolunteerId id = new VolunteerId(volunteer);
        caller.requireArea(volunteers.get(id).value().state().area());
        return id;
    }

    private static DecideHours.Approver approver(Caller caller) {
        return new DecideHours.Approver(caller.subject(), caller.area().prefix().length());
    }

    private Page<HourRecord> flat(Page<Versioned<ServiceDay>> page, java.util.function.Predicate<Session> wanted) {
        Map<ActivityId, Optional<Activity>> known = new HashMap<>();
        List<HourRecord> records = page.items().stream()
                .flatMap(day -> day.value().sessions().reversed().stream()
                        .filter(wanted)
                        .map(session -> views.of(day, session, known)))
                .toList();
        return new Page<>(records, page.nextCursor());
    }

    private ResponseEntity<HourRecord> answer(Versioned<ServiceDay> day, String id) {
        return Tagged.of(day.version(), views.of(day, day.value().get(new SessionId(id)), new HashMap<>()));
    }
}
