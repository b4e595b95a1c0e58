package org.linli.volunteer.lateentry.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.lateentry.DecideLateEntry;
import org.linli.volunteer.lateentry.LateEntries;
import org.linli.volunteer.lateentry.LateEntry;
import org.linli.volunteer.lateentry.LateEntryId;
import org.linli.volunteer.lateentry.LateEntryRejection;
import org.linli.volunteer.lateentry.LateEntryStatus;
import org.linli.volunteer.lateentry.Paper;
import org.linli.volunteer.lateentry.RequestLateEntry;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.signup.DecideHours;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Late entries: asked for by the volunteer or the body, let through by two others (VOL-15). */
@RestController
final class LateEntryController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] AUTHORITIES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    private static final int PAPERS = 20;

    /** What is asked for; without {@code volunteerId} it is for oneself. */
    record LateEntryBody(
            @Nullable String volunteerId,
            @Nullable String activityId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String reason,
            @Nullable List<PaperBody> evidence) {}

    /** One paper. */
    record PaperBody(Paper.@Nullable Kind kind, @Nullable String reference) {}

    /** Why. */
    record ReasonBody(@Nullable String reason) {}

    /** A false late entry as everybody may see it: what was claimed, never by whom. */
    record PublishedFalsity(
            String id,
            String title,
            String area,
            LocalDate day,
            int minutes,
            String hours,
            @Nullable Instant foundAt) {}

    private final RequestLateEntry request;
    private final DecideLateEntry decide;
    private final LateEntries entries;
    private final Activities activities;

    LateEntryController(RequestLateEntry request, DecideLateEntry decide, LateEntries entries, Activities activities) {
        this.request = request;
        this.decide = decide;
        this.entries = entries;
        this.activities = activities;
    }

    @Operation(operationId = "requestLateEntry", summary = "Asks for hours that were not checked in (VOL-15)")
    @PostMapping("/api/v1/late-entries")
    @Idempotent
    ResponseEntity<LateEntryView> requestLateEntry(@RequestBody LateEntryBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(
                Role.VOLUNTEER, Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.TEAM_LEADER);
        Fields fields = new Fields();
        String volunteer =
                fields.text("volunteerId", body.volunteerId() == null ? caller.volunteerId() : body.volunteerId(), 64);
        String activity = fields.text("activityId", body.activityId(), 64);
        Instant from = fields.required("from", body.from());
        Instant to = fields.required("to", body.to());
        String reason = fields.text("reason", body.reason(), 500);
        List<Paper> papers = papers(fields, body.evidence() == null ? List.of() : body.evidence());
        fields.orRefuse();
        if (!volunteer.equals(caller.volunteerId())) {
            caller.requireRole(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.TEAM_LEADER);
            caller.requireArea(
                    activities.get(new ActivityId(activity)).value().state().area());
        }
        Versioned<LateEntry> kept = request.handle(new RequestLateEntry.Command(
                new LateEntryId(key.deriveId()),
                new VolunteerId(volunteer),
                new ActivityId(activity),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                reason,
                papers,
                caller.subject()));
        return Tagged.created(
                "/api/v1/late-entries/" + kept.value().state().id(), kept.version(), LateEntryView.of(kept));
    }

    private static List<Paper> papers(Fields fields, List<PaperBody> bodies) {
        fields.check(bodies.size() <= PAPERS, "evidence", FieldFault.tooMany(PAPERS));
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < Math.min(bodies.size(), PAPERS); i++) {
            Paper.Kind kind =
                    fields.required("evidence[" + i + "].kind", bodies.get(i).kind());
            String reference =
                    fields.text("evidence[" + i + "].reference", bodies.get(i).reference(), 300);
            if (kind != null) {
                papers.add(new Paper(kind, reference));
            }
        }
        return papers;
    }

    @Operation(operationId = "listLateEntries", summary = "One's own late entries, or those of a division")
    @GetMapping("/api/v1/late-entries")
    Page<LateEntryView> listLateEntries(
            @RequestParam(required = false) @Nullable String volunteer,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LateEntryStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (volunteer != null) {
            String own = caller.volunteerId();
            if (own == null || !(volunteer.equals("me") || volunteer.equals(own))) {
                throw new Rejected(new RequestRejection.Invalid("volunteer", FieldFault.only("me")));
            }
            return entries.ofVolunteer(new VolunteerId(own), cursor, Page.limit(limit))
                    .map(LateEntryView::of);
        }
        caller.requireRole(OFFICES);
        return entries.list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(LateEntryView::of);
    }

    @Operation(operationId = "readLateEntry", summary = "One late entry")
    @GetMapping("/api/v1/late-entries/{id}")
    ResponseEntity<LateEntryView> readLateEntry(@PathVariable String id, Caller caller) {
        Versioned<LateEntry> entry = entries.get(new LateEntryId(id));
        LateEntry.Request asked = entry.value().state().request();
        if (!asked.volunteer().value().equals(caller.volunteerId())
                && !asked.by().equals(caller.subject())) {
            caller.requireRole(OFFICES);
            caller.requireArea(asked.area());
        }
        return answer(entry);
    }

    @Operation(operationId = "approveLateEntry", summary = "The first yes or the second, by two different people")
    @PostMapping("/api/v1/late-entries/{id}/approval")
    ResponseEntity<LateEntryView> approveLateEntry(@PathVariable String id, @IfMatch long version, Caller caller) {
        LateEntry.Request asked = requireOffice(id, caller, OFFICES);
        // whoever gains by it is no approver, under whichever sign-in he asked
        if (asked.volunteer().value().equals(caller.volunteerId())) {
            throw new Rejected(new LateEntryRejection.OwnRequest());
        }
        return answer(decide.approve(
                new LateEntryId(id),
                version,
                new DecideHours.Approver(
                        caller.subject(), caller.area().prefix().length())));
    }

    @Operation(operationId = "refuseLateEntry", summary = "Refuses a late entry")
    @PostMapping("/api/v1/late-entries/{id}/refusal")
    ResponseEntity<LateEntryView> refuseLateEntry(
            @PathVariable String id, @IfMatch long version, @RequestBody ReasonBody body, Caller caller) {
        requireOffice(id, caller, OFFICES);
        return answer(decide.refuse(new LateEntryId(id), version, caller.subject(), reason(body)));
    }

    @Operation(operationId = "withdrawLateEntry", summary = "The requester no longer asks")
    @PostMapping("/api/v1/late-entries/{id}/withdrawal")
    ResponseEntity<LateEntryView> withdrawLateEntry(@PathVariable String id, @IfMatch long version, Caller caller) {
        LateEntry.Request asked =
                entries.get(new LateEntryId(id)).value().state().request();
        if (!asked.by().equals(caller.subject()) && !asked.volunteer().value().equals(caller.volunteerId())) {
            // to everybody else it is an office's matter, and an office refuses instead
            throw new Rejected(new LateEntryRejection.Unknown());
        }
        return answer(decide.withdraw(new LateEntryId(id), version));
    }

    @Operation(
            operationId = "findLateEntryFalse",
            summary = "Takes a false late entry back and publishes it; the volunteer loses the right (VOL-15)")
    @PostMapping("/api/v1/late-entries/{id}/falsity")
    ResponseEntity<LateEntryView> findLateEntryFalse(
            @PathVariable String id, @IfMatch long version, @RequestBody ReasonBody body, Caller caller) {
        requireOffice(id, caller, AUTHORITIES);
        return answer(decide.findFalse(new LateEntryId(id), version, caller.subject(), reason(body)));
    }

    @Operation(operationId = "listFalseLateEntries", summary = "False late entries, published without persons")
    @GetMapping("/api/v1/false-late-entries")
    Page<PublishedFalsity> listFalseLateEntries(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        return entries.list(AreaFilter.of(area, caller), LateEntryStatus.FOUND_FALSE, cursor, Page.limit(limit))
                .map(LateEntryController::published);
    }

    private static PublishedFalsity published(Versioned<LateEntry> entry) {
        LateEntry.State s = entry.value().state();
        LateEntry.Request r = s.request();
        LateEntry.Verdict verdict = s.verdict();
        return new PublishedFalsity(
                s.id().value(),
                r.title(),
                r.area(),
                r.day(),
                r.minutes(),
                Hours.display(r.minutes()),
                verdict == null ? null : verdict.at());
    }

    private LateEntry.Request requireOffice(String id, Caller caller, Role[] roles) {
        caller.requireRole(roles);
        LateEntry.Request asked =
                entries.get(new LateEntryId(id)).value().state().request();
        caller.requireArea(asked.area());
        return asked;
    }

    private static String reason(ReasonBody body) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 500);
        fields.orRefuse();
        return reason;
    }

    private static ResponseEntity<LateEntryView> answer(Versioned<LateEntry> entry) {
        return Tagged.of(entry.version(), LateEntryView.of(entry));
    }
}
