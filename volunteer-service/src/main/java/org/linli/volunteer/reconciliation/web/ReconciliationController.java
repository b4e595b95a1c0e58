package org.linli.volunteer.reconciliation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Etag;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.reconciliation.EntryDrift;
import org.linli.volunteer.reconciliation.ReconcileHours;
import org.linli.volunteer.reconciliation.ReconciliationRejection;
import org.linli.volunteer.reconciliation.Run;
import org.linli.volunteer.reconciliation.Runs;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reconciliations of the hours: operators and auditors run them. */
@RestController
@RequestMapping("/api/v1/reconciliations")
final class ReconciliationController {

    private static final Role[] READERS = {Role.OPERATOR, Role.AUDITOR, Role.DISTRICT_OFFICER};

    /** Which division. */
    record RunBody(@Nullable String area) {}

    /** A run with its result, once there is one. */
    record RunView(
            String id,
            String area,
            String startedBy,
            Instant startedAt,
            Run.Status status,
            @Nullable Instant endedAt,
            @Nullable Boolean balanced,
            Run.@Nullable Result result) {}

    /** One entry that does not agree; the code is stable. */
    record DriftView(
            String code, String entryId, String volunteerId, String area, String day, long expected, long found) {}

    private final ReconcileHours reconcile;
    private final Runs runs;

    ReconciliationController(ReconcileHours reconcile, Runs runs) {
        this.reconcile = reconcile;
        this.runs = runs;
    }

    @Operation(operationId = "reconcileHours", summary = "Compares days of service, ledger, topic and statistics")
    @PostMapping
    @Idempotent
    ResponseEntity<RunView> reconcileHours(@RequestBody RunBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(Role.OPERATOR, Role.AUDITOR);
        Versioned<Run> run = reconcile.start(key.deriveId(), AreaFilter.of(body.area(), caller), caller.subject());
        return ResponseEntity.accepted()
                .location(URI.create(
                        "/api/v1/reconciliations/" + run.value().state().id()))
                .eTag(Etag.of(run.version()))
                .body(view(run));
    }

    @Operation(operationId = "listReconciliations", summary = "Runs, newest first")
    @GetMapping
    Page<RunView> listReconciliations(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return runs.list(AreaFilter.of(area, caller), cursor, Page.limit(limit)).map(ReconciliationController::view);
    }

    @Operation(operationId = "readReconciliation", summary = "One run with its result")
    @GetMapping("/{id}")
    ResponseEntity<RunView> readReconciliation(@PathVariable String id, Caller caller) {
        Versioned<Run> run = visible(id, caller);
        return Tagged.of(run.version(), view(run));
    }

    @Operation(operationId = "listDrifts", summary = "The entries that do not agree, within the caller's division")
    @GetMapping("/{id}/drifts")
    Page<DriftView> listDrifts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        visible(id, caller);
        return runs.drifts(id, caller.area().prefix(), cursor, Page.limit(limit))
                .map(ReconciliationController::view);
    }

    /** A run of a division inside the caller's, or of one around it: what he sees of it is his own part. */
    private Versioned<Run> visible(String id, Caller caller) {
        caller.requireRole(READERS);
        String own = caller.area().prefix();
        return runs.find(id)
                .filter(run -> run.value().state().area().startsWith(own)
                        || own.startsWith(run.value().state().area()))
                .orElseThrow(() -> new Rejected(new ReconciliationRejection.Unknown()));
    }

    private static RunView view(Versioned<Run> run) {
        Run.State s = run.value().state();
        Run.Result result = s.result();
        return new RunView(
                s.id(),
                s.area(),
                s.startedBy(),
                s.startedAt(),
                s.status(),
                s.endedAt(),
                result == null ? null : result.balanced(),
                result);
    }

    private static DriftView view(EntryDrift drift) {
        return new DriftView(
                drift.kind().code(),
                drift.entryId(),
                drift.volunteerId(),
                drift.area(),
                drift.day(),
                drift.expected(),
                drift.found());
    }
}
