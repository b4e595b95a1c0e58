package org.linli.volunteer.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.socialworker.SocialWorkerId;
import org.linli.volunteer.socialworker.SocialWorkers;
import org.linli.volunteer.supervision.LogSupervision;
import org.linli.volunteer.supervision.Supervision;
import org.linli.volunteer.supervision.SupervisionId;
import org.linli.volunteer.supervision.SupervisionLog;
import org.linli.volunteer.supervision.SupervisionRejection;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The supervision log (VOL-28). */
@RestController
@RequestMapping("/api/v1/supervisions")
final class SupervisionController {

    private static final Role[] WRITERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.SOCIAL_WORKER};
    private static final String PURPOSE = "督导工作";

    /** What was held. */
    record SupervisionBody(
            @Nullable String supervisorId,
            @Nullable List<String> supervisees,
            Supervision.@Nullable Form form,
            @Nullable LocalDate day,
            @Nullable String topic,
            @Nullable Integer minutes,
            @Nullable List<String> actions) {}

    /** An entry of the log. */
    record SupervisionView(
            String id,
            String supervisorId,
            List<String> supervisees,
            Supervision.Form form,
            String area,
            LocalDate day,
            String topic,
            int minutes,
            List<String> actions,
            Instant recordedAt) {}

    /** Somebody who waits for his next supervision. */
    record OverdueView(String volunteerId, String supervisorId, LocalDate lastOn, LocalDate dueOn) {}

    private final SupervisionLog log;
    private final LogSupervision logSupervision;
    private final SocialWorkers socialWorkers;
    private final AccessLog access;
    private final Clock clock;

    SupervisionController(
            SupervisionLog log,
            LogSupervision logSupervision,
            SocialWorkers socialWorkers,
            AccessLog access,
            Clock clock) {
        this.log = log;
        this.logSupervision = logSupervision;
        this.socialWorkers = socialWorkers;
        this.access = access;
        this.clock = clock;
    }

    @Operation(operationId = "logSupervision", summary = "Writes a supervision into the log (VOL-28)")
    @PostMapping
    @Idempotent
    ResponseEntity<SupervisionView> logSupervision(
            @RequestBody SupervisionBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(WRITERS);
        LogSupervision.Command command = command(body, new SupervisionId(key.deriveId()), caller);
        caller.requireArea(socialWorkers
                .get(command.supervisor())
                .value()
                .state()
                .identity()
                .area());
        Supervision logged = logSupervision.handle(command);
        return Tagged.created("/api/v1/supervisions/" + logged.id(), 1, view(logged));
    }

    @Operation(operationId = "listSupervisions", summary = "Supervisions of a division, the latest first")
    @GetMapping
    Page<SupervisionView> listSupervisions(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String supervisor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(WRITERS);
        Page<Supervision> found = log.list(
                AreaFilter.of(area, caller),
                supervisor == null ? null : new SocialWorkerId(supervisor),
                cursor,
                Page.limit(limit));
        logged(
                caller,
                caller.area().prefix(),
                found.items().stream()
                        .flatMap(one -> one.supervisees().stream())
                        .distinct()
                        .toList());
        return found.map(SupervisionController::view);
    }

    @Operation(operationId = "listOverdueSupervisions", summary = "Whose next supervision is overdue")
    @GetMapping("/overdue")
    Page<OverdueView> listOverdueSupervisions(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(WRITERS);
        return new Page<>(
                logSupervision.overdue(AreaFilter.of(area, caller), Page.limit(limit)).stream()
                        .map(last -> new OverdueView(
                                last.supervisee().value(),
                                last.supervisor().value(),
                                last.day(),
                                logSupervision.dueAfter(last.day())))
                        .toList(),
                null);
    }

    @Operation(operationId = "readSupervision", summary = "One supervision")
    @GetMapping("/{id}")
    ResponseEntity<SupervisionView> readSupervision(@PathVariable String id, Caller caller) {
        caller.requireRole(WRITERS);
        Supervision found =
                log.find(new SupervisionId(id)).orElseThrow(() -> new Rejected(new SupervisionRejection.Unknown()));
        caller.requireArea(found.area());
        logged(caller, found.area(), found.supervisees());
        return Tagged.of(1, view(found));
    }

    /** SEC-04: written down before anything is told. */
    private void logged(Caller caller, String area, List<VolunteerId> supervisees) {
        if (!supervisees.isEmpty()) {
            access.append(new Access(
                    Access.Kind.SUPERVISION_LOG,
                    Today.now(clock),
                    caller.subject(),
                    Stream.of(WRITERS)
                            .filter(caller::has)
                            .findFirst()
                            .orElseThrow()
                            .code(),
                    PURPOSE,
                    Set.of(),
                    area,
                    supervisees,
                    null));
        }
    }

    private static LogSupervision.Command command(SupervisionBody body, SupervisionId id, Caller caller) {
        Fields fields = new Fields();
        String supervisor = fields.text("supervisorId", body.supervisorId(), 64);
        List<String> supervisees = body.supervisees() == null ? List.of() : body.supervisees();
        fields.check(
                !supervisees.isEmpty()
                        && supervisees.size() <= 100
                        && supervisees.stream().allMatch(v -> v != null && !v.isBlank() && v.length() <= 64),
                "supervisees",
                FieldFault.of("bad_supervisees").with("max", 100));
        Supervision.Form form = fields.required("form", body.form());
        LocalDate day = fields.required("day", body.day());
        String topic = fields.text("topic", body.topic(), 200);
        int minutes = fields.between("minutes", body.minutes(), 1, 1440);
        List<String> actions = body.actions() == null ? List.of() : body.actions();
        fields.check(
                actions.size() <= 20 && actions.stream().allMatch(a -> a != null && !a.isBlank() && a.length() <= 200),
                "actions",
                FieldFault.texts(20, 200));
        fields.orRefuse();
        return new LogSupervision.Command(
                id,
                new SocialWorkerId(supervisor),
                supervisees.stream().map(VolunteerId::new).toList(),
                Objects.requireNonNull(form),
                Objects.requireNonNull(day),
                topic,
                minutes,
                actions,
                caller.subject());
    }

    private static SupervisionView view(Supervision s) {
        return new SupervisionView(
                s.id().value(),
                s.supervisor().value(),
                s.supervisees().stream().map(VolunteerId::value).toList(),
                s.form(),
                s.area(),
                s.day(),
                s.topic(),
                s.minutes(),
                s.actions(),
                s.recordedAt());
    }
}
