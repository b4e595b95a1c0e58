package org.linli.volunteer.vetting.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.vetting.LiftBar;
import org.linli.volunteer.vetting.RecordQuery;
import org.linli.volunteer.vetting.RecordVettingQuery;
import org.linli.volunteer.vetting.VettingFile;
import org.linli.volunteer.vetting.VettingFiles;
import org.linli.volunteer.vetting.VettingPolicy;
import org.linli.volunteer.vetting.VettingStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vetting files: queries, what is due, bars. A file that was never opened has version 0. */
@RestController
@RequestMapping("/api/v1/vettings")
final class VettingController {

    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};

    /** The answer to a query. */
    record QueryBody(
            @Nullable LocalDate queriedOn,
            RecordQuery.@Nullable Outcome outcome,
            @Nullable String reference) {}

    /** Why a bar is lifted. */
    record LiftBody(@Nullable String reason) {}

    /** A vetting file; {@code lapsed} says that a clear query is too old today. */
    record VettingView(
            String volunteerId,
            String area,
            VettingStatus status,
            @Nullable LocalDate clearedUntil,
            boolean clearedToday,
            boolean lapsed,
            List<QueryView> queries,
            long version) {}

    /** One query. */
    record QueryView(LocalDate queriedOn, RecordQuery.Outcome outcome, String reference, Instant recordedAt) {}

    private static final String PURPOSE = "涉未成年人岗位背景核查";

    private final VettingFiles files;
    private final Volunteers volunteers;
    private final RecordVettingQuery recordQuery;
    private final LiftBar liftBar;
    private final VettingPolicy policy;
    private final AccessLog access;
    private final Clock clock;

    VettingController(
            VettingFiles files,
            Volunteers volunteers,
            RecordVettingQuery recordQuery,
            LiftBar liftBar,
            VettingPolicy policy,
            AccessLog access,
            Clock clock) {
        this.files = files;
        this.volunteers = volunteers;
        this.recordQuery = recordQuery;
        this.liftBar = liftBar;
        this.policy = policy;
        this.access = access;
        this.clock = clock;
    }

    @Operation(
            operationId = "listDueVettings",
            summary = "Who must be queried again: lapsed, or lapsing within the given days (SEC-13)")
    @GetMapping("/due")
    Page<VettingView> listDueVettings(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer withinDays,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(OFFICERS);
        LocalDate today = Today.at(clock);
        LocalDate by = withinDays == null ? policy.dueBy(today) : today.plusDays(Math.clamp(withinDays, 0, 366));
        Page<Versioned<VettingFile>> due = files.lapsing(AreaFilter.of(area, caller), by, cursor, Page.limit(limit));
        logged(caller, caller.area().prefix(), due.items());
        return due.map(this::view);
    }

    @Operation(operationId = "readVetting", summary = "One person's vetting file")
    @GetMapping("/{volunteerId}")
    ResponseEntity<VettingView> readVetting(@PathVariable String volunteerId, Caller caller) {
        VolunteerId volunteer = ofOffice(volunteerId, caller);
        return answer(
                files.find(volunteer)
                        .orElseGet(() -> new Versioned<>(
                                VettingFile.unchecked(
                                        volunteer,
                                        volunteers
                                                .get(volunteer)
                                                .value()
                                                .state()
                                                .area()),
                                0)),
                caller);
    }

    @Operation(operationId = "recordVettingQuery", summary = "Files the answer to a record query (SEC-13)")
    @PostMapping("/{volunteerId}/queries")
    ResponseEntity<VettingView> recordVettingQuery(
            @PathVariable String volunteerId, @IfMatch long version, @RequestBody QueryBody body, Caller caller) {
        VolunteerId volunteer = ofOffice(volunteerId, caller);
        Fields fields = new Fields();
        LocalDate queriedOn = fields.required("queriedOn", body.queriedOn());
        RecordQuery.Outcome outcome = fields.required("outcome", body.outcome());
        String reference = fields.text("reference", body.reference(), 60);
        fields.orRefuse();
        return answer(
                recordQuery.handle(
                        new RecordVettingQuery.Command(
                                volunteer,
                                Objects.requireNonNull(queriedOn),
                                Objects.requireNonNull(outcome),
                                reference,
                                caller.subject()),
                        version),
                caller);
    }

    @Operation(operationId = "liftVettingBar", summary = "Takes a wrong bar away; a new query is needed")
    @PostMapping("/{volunteerId}/bar-lifting")
    ResponseEntity<VettingView> liftVettingBar(
            @PathVariable String volunteerId, @IfMatch long version, @RequestBody LiftBody body, Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER);
        VolunteerId volunteer = ofOffice(volunteerId, caller);
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        return answer(liftBar.handle(volunteer, version, caller.subject(), reason), caller);
    }

    private VolunteerId ofOffice(String volunteerId, Caller caller) {
        caller.requireRole(OFFICERS);
        VolunteerId id = new VolunteerId(volunteerId);
        caller.requireArea(volunteers.get(id).value().state().area());
        return id;
    }

    private ResponseEntity<VettingView> answer(Versioned<VettingFile> file, Caller caller) {
        logged(caller, file.value().state().area(), List.of(file));
        return Tagged.of(file.version(), view(file));
    }

    /** SEC-04: written down before anything is told. */
    private void logged(Caller caller, String area, List<Versioned<VettingFile>> told) {
        if (!told.isEmpty()) {
            access.append(new Access(
                    Access.Kind.VETTING_FILE,
                    Today.now(clock),
                    caller.subject(),
                    Stream.of(OFFICERS)
                            .filter(caller::has)
                            .findFirst()
                            .orElseThrow()
                            .code(),
                    PURPOSE,
                    Set.of(),
                    area,
                    told.stream().map(file -> file.value().state().volunteer()).toList(),
                    null));
        }
    }

    private VettingView view(Versioned<VettingFile> file) {
        VettingFile.State state = file.value().state();
        LocalDate today = Today.at(clock);
        boolean cleared = file.value().clearedOn(today);
        return new VettingView(
                state.volunteer().value(),
                state.area(),
                state.status(),
                state.clearedUntil(),
                cleared,
                state.status() == VettingStatus.CLEARED && !cleared,
                state.queries().stream()
                        .map(q -> new QueryView(q.queriedOn(), q.outcome(), q.reference(), q.recordedAt()))
                        .toList(),
                file.version());
    }
}
