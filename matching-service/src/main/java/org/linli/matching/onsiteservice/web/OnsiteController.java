package org.linli.matching.onsiteservice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.matching.onsiteservice.OnsiteFigures;
import org.linli.matching.onsiteservice.OnsiteKind;
import org.linli.matching.onsiteservice.OnsiteService;
import org.linli.matching.onsiteservice.OnsiteServiceId;
import org.linli.matching.onsiteservice.OnsiteServices;
import org.linli.matching.onsiteservice.OnsiteStatus;
import org.linli.matching.onsiteservice.PairOnsiteVolunteer;
import org.linli.matching.onsiteservice.Pairing;
import org.linli.matching.onsiteservice.RunOnsiteService;
import org.linli.matching.onsiteservice.Session;
import org.linli.matching.onsiteservice.SessionStatus;
import org.linli.matching.onsiteservice.Slot;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Ids;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recurring on-site services, their rosters, pairings and sessions. */
@RestController
@RequestMapping("/api/v1/onsite-services")
@Tag(name = "onsite-services")
class OnsiteController {

    private static final int MOST_SLOTS = 21;
    private static final int MOST_PEOPLE = 100;
    private static final int MOST_COUNTED = 10_000;

    private final RunOnsiteService run;
    private final PairOnsiteVolunteer pair;
    private final OnsiteFigures figures;
    private final Ids ids;

    OnsiteController(RunOnsiteService run, PairOnsiteVolunteer pair, OnsiteFigures figures, Ids ids) {
        this.run = run;
        this.pair = pair;
        this.figures = figures;
        this.ids = ids;
    }

    record SlotBody(
            @Nullable DayOfWeek day,
            @Nullable LocalTime start,
            @Nullable LocalTime end) {}

    record ServiceBody(
            @Nullable String area,
            @Nullable OnsiteKind kind,
            @Nullable String title,
            @Nullable String place,
            @Nullable List<SlotBody> pattern,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record RosterBody(@Nullable List<String> volunteerIds) {}

    record PairingBody(
            @Nullable String volunteerId,
            @Nullable SlotBody slot,
            @Nullable LocalDate from,
            @Nullable Integer weeks) {}

    record AccountBody(
            @Nullable Integer meals,
            @Nullable Integer visits,
            @Nullable Set<String> volunteerIds) {}

    record ServiceView(
            String id,
            String area,
            OnsiteKind kind,
            String title,
            String place,
            List<Slot> pattern,
            LocalDate from,
            @Nullable LocalDate until,
            List<String> roster,
            List<Pairing> pairings,
            String status) {}

    record SessionView(
            String id,
            String serviceId,
            String area,
            OnsiteKind kind,
            LocalDate day,
            LocalTime start,
            LocalTime end,
            int meals,
            int visits,
            List<String> expected,
            List<String> attended,
            List<String> absent,
            String status) {}

    @PostMapping
    @Idempotent
    @Operation(operationId = "beginOnsiteService", summary = "Begins a recurring service with its weekly pattern")
    ResponseEntity<ServiceView> begin(Caller caller, IdempotencyKey key, @RequestBody ServiceBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        OnsiteKind kind = fields.required("kind", body.kind());
        String title = fields.text("title", body.title(), 100);
        String place = fields.text("place", body.place(), 100);
        LocalDate from = fields.required("from", body.from());
        List<SlotBody> named = body.pattern() == null ? List.of() : body.pattern();
        fields.check(!named.isEmpty() && named.size() <= MOST_SLOTS, "pattern", FieldFault.entries(1, MOST_SLOTS));
        List<Slot> pattern = new ArrayList<>();
        for (SlotBody slot : named) {
            Slot read = slot(fields, "pattern", slot);
            if (read != null) {
                pattern.add(read);
            }
        }
        fields.orRefuse();
        Versioned<OnsiteService> begun = run.begin(
                new OnsiteService.State(
                        new OnsiteServiceId(key.deriveId()),
                        area,
                        Objects.requireNonNull(kind),
                        title,
                        place,
                        pattern,
                        Objects.requireNonNull(from),
                        body.until(),
                        List.of(),
                        List.of(),
                        OnsiteStatus.ACTIVE),
                caller);
        return Tagged.created(
                "/api/v1/onsite-services/" + begun.value().state().id(), begun.version(), view(begun.value()));
    }

    @GetMapping
    @Operation(operationId = "listOnsiteServices", summary = "On-site services of an area")
    Page<ServiceView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OnsiteKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        run.page(area, kind, cursor, rows + 1, caller),
                        rows,
                        service -> service.value().state().id().value())
                .map(service -> view(service.value()));
    }

    @GetMapping("/statistics")
    @Operation(
            operationId = "readOnsiteStatistics",
            summary = "Sessions held and missing, meals, visits and attendance by kind")
    Map<OnsiteKind, OnsiteFigures.Figures> statistics(
            Caller caller, @RequestParam(required = false) @Nullable String area) {
        return figures.totals(Offices.covered(area, caller));
    }

    @GetMapping("/sessions")
    @Operation(operationId = "listOnsiteSessions", summary = "Sessions of an area by day; missing ones alone")
    Page<SessionView> sessions(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable SessionStatus status,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        var filter = new OnsiteServices.Filter(
                Offices.covered(area, caller),
                service == null ? null : new OnsiteServiceId(service),
                status,
                from,
                cursor);
        return Page.ofOneMore(run.sessions(filter, rows + 1, caller), rows, session -> {
                    Session.State s = session.value().state();
                    return s.day() + "T" + s.slot().start() + "/" + s.id();
                })
                .map(session -> view(session.value()));
    }

    @GetMapping("/sessions/{id}")
    @Operation(operationId = "readOnsiteSession", summary = "One session")
    ResponseEntity<SessionView> session(Caller caller, @PathVariable String id) {
        return session(run.session(id, caller));
    }

    @PostMapping("/sessions/{id}/account")
    @Operation(operationId = "recordOnsiteSession", summary = "How a session went: meals, visits, who came")
    ResponseEntity<SessionView> hold(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody AccountBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        int meals = fields.between("meals", body.meals() == null ? 0 : body.meals(), 0, MOST_COUNTED);
        int visits = fields.between("visits", body.visits() == null ? 0 : body.visits(), 0, MOST_COUNTED);
        Set<String> people = body.volunteerIds() == null ? Set.of() : body.volunteerIds();
        fields.check(people.size() <= MOST_PEOPLE, "volunteerIds", FieldFault.tooMany(MOST_PEOPLE));
        fields.orRefuse();
        return session(run.hold(id, version, new Session.Account(people, meals, visits), caller));
    }

    @PostMapping("/sessions/{id}/cancellation")
    @Operation(operationId = "callOffOnsiteSession", summary = "Calls a session off")
    ResponseEntity<SessionView> callOff(Caller caller, @PathVariable String id, @IfMatch long version) {
        return session(run.callOff(id, version, caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readOnsiteService", summary = "One on-site service")
    ResponseEntity<ServiceView> one(Caller caller, @PathVariable String id) {
        return answer(run.one(new OnsiteServiceId(id), caller));
    }

    @PutMapping("/{id}/roster")
    @Operation(operationId = "setOnsiteRoster", summary = "Says who always comes")
    ResponseEntity<ServiceView> roster(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody RosterBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        List<String> people = body.volunteerIds() == null ? List.of() : body.volunteerIds();
        fields.check(people.size() <= MOST_PEOPLE, "volunteerIds", FieldFault.tooMany(MOST_PEOPLE));
        people.forEach(person -> fields.text("volunteerIds", person, 64));
        fields.orRefuse();
        return answer(run.roster(new OnsiteServiceId(id), version, people, caller));
    }

    @PostMapping("/{id}/pairings")
    @Operation(operationId = "pairOnsiteVolunteer", summary = "Pairs a volunteer with a time for several weeks at once")
    ResponseEntity<ServiceView> pair(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody PairingBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String volunteer = fields.text("volunteerId", body.volunteerId(), 64);
        Slot slot = slot(fields, "slot", body.slot() == null ? new SlotBody(null, null, null) : body.slot());
        LocalDate from = fields.required("from", body.from());
        int weeks = fields.between("weeks", body.weeks(), 1, Pairing.MOST_WEEKS);
        fields.orRefuse();
        return answer(pair.handle(new PairOnsiteVolunteer.Command(
                new OnsiteServiceId(id),
                version,
                ids.next(),
                volunteer,
                Objects.requireNonNull(slot),
                Objects.requireNonNull(from),
                weeks,
                caller)));
    }

    @PostMapping("/{id}/pairings/{pairing}/ending")
    @Operation(operationId = "endOnsitePairing", summary = "Ends a pairing; the days are the volunteer's own again")
    ResponseEntity<ServiceView> unpair(
            Caller caller, @PathVariable String id, @PathVariable String pairing, @IfMatch long version) {
        return answer(pair.unpair(new OnsiteServiceId(id), version, pairing, caller));
    }

    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseOnsiteService", summary = "Plans no further sessions for the time being")
    ResponseEntity<ServiceView> pause(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(run.pause(new OnsiteServiceId(id), version, caller));
    }

    @PostMapping("/{id}/resumption")
    @Operation(operationId = "resumeOnsiteService", summary = "Goes on with a paused service")
    ResponseEntity<ServiceView> resume(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(run.resume(new OnsiteServiceId(id), version, caller));
    }

    @PostMapping("/{id}/ending")
    @Operation(operationId = "endOnsiteService", summary = "Ends a service")
    ResponseEntity<ServiceView> end(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(run.end(new OnsiteServiceId(id), version, caller));
    }

    private static @Nullable Slot slot(Fields fields, String field, SlotBody body) {
        DayOfWeek day = fields.required(field + ".day", body.day());
        LocalTime start = fields.required(field + ".start", body.start());
        LocalTime end = fields.required(field + ".end", body.end());
        return day == null || start == null || end == null ? null : new Slot(day, start, end);
    }

    private static ResponseEntity<ServiceView> answer(Versioned<OnsiteService> service) {
        return Tagged.of(service.version(), view(service.value()));
    }

    private static ServiceView view(OnsiteService service) {
        OnsiteService.State s = service.state();
        return new ServiceView(
                s.id().value(),
                s.area(),
                s.kind(),
                s.title(),
                s.place(),
                s.pattern(),
                s.from(),
                s.until(),
                s.roster(),
                s.pairings(),
                s.status().name());
    }

    private static ResponseEntity<SessionView> session(Versioned<Session> session) {
        return Tagged.of(session.version(), view(session.value()));
    }

    private static SessionView view(Session session) {
        Session.State s = session.state();
        return new SessionView(
                s.id(),
                s.service().value(),
                s.area(),
                s.kind(),
                s.day(),
                s.slot().start(),
                s.slot().end(),
                s.meals(),
                s.visits(),
                s.expected().stream().sorted().toList(),
                s.attended().stream().sorted().toList(),
                s.status() == SessionStatus.HELD
                        ? s.expected().stream()
                                .filter(person -> !s.attended().contains(person))
                                .sorted()
                                .toList()
                        : List.of(),
                s.status().name());
    }
}
