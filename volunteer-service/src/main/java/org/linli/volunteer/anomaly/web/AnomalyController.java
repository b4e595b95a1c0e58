package org.linli.volunteer.anomaly.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.anomaly.Anomalies;
import org.linli.volunteer.anomaly.Anomaly;
import org.linli.volunteer.anomaly.AnomalyMove;
import org.linli.volunteer.anomaly.AnomalyRule;
import org.linli.volunteer.anomaly.AnomalyStatus;
import org.linli.volunteer.anomaly.DecideAnomaly;
import org.linli.volunteer.anomaly.Finding;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of unusual hours: auditors see it, authorities decide. */
@RestController
@RequestMapping("/api/v1/anomalies")
final class AnomalyController {

    private static final Role[] AUTHORITIES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    private static final Role[] READERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.AUDITOR};

    /** What was found. */
    record NoteBody(@Nullable String note) {}

    /** An anomaly; the rule's code is stable, measured and limit are in its unit. */
    record AnomalyView(
            String id,
            String rule,
            String area,
            LocalDate day,
            @Nullable String volunteerId,
            @Nullable String recordId,
            @Nullable String person,
            long measured,
            long limit,
            Instant raisedAt,
            AnomalyStatus status,
            Anomaly.@Nullable Judgement judgement,
            long version) {}

    private final Anomalies anomalies;
    private final DecideAnomaly decide;

    AnomalyController(Anomalies anomalies, DecideAnomaly decide) {
        this.anomalies = anomalies;
        this.decide = decide;
    }

    @Operation(operationId = "listAnomalies", summary = "Unusual hours of a division")
    @GetMapping
    Page<AnomalyView> listAnomalies(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable AnomalyStatus status,
            @RequestParam(required = false) @Nullable AnomalyRule rule,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return anomalies
                .list(AreaFilter.of(area, caller), status, rule, cursor, Page.limit(limit))
                .map(AnomalyController::view);
    }

    @Operation(operationId = "readAnomaly", summary = "One anomaly")
    @GetMapping("/{id}")
    ResponseEntity<AnomalyView> readAnomaly(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<Anomaly> anomaly = anomalies.get(id);
        caller.requireArea(anomaly.value().state().finding().area());
        return answer(anomaly);
    }

    @Operation(operationId = "takeUpAnomaly", summary = "Says that one looks into it")
    @PostMapping("/{id}/review")
    ResponseEntity<AnomalyView> takeUpAnomaly(@PathVariable String id, @IfMatch long version, Caller caller) {
        requireAuthority(id, caller);
        return answer(decide.handle(id, version, AnomalyMove.TAKE_UP, caller.subject(), null));
    }

    @Operation(operationId = "clearAnomaly", summary = "It was in order")
    @PostMapping("/{id}/clearance")
    ResponseEntity<AnomalyView> clearAnomaly(
            @PathVariable String id, @IfMatch long version, @RequestBody NoteBody body, Caller caller) {
        requireAuthority(id, caller);
        return answer(decide.handle(id, version, AnomalyMove.CLEAR, caller.subject(), note(body)));
    }

    @Operation(
            operationId = "confirmAnomaly",
            summary = "It was not in order; the record is revoked or corrected by itself")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<AnomalyView> confirmAnomaly(
            @PathVariable String id, @IfMatch long version, @RequestBody NoteBody body, Caller caller) {
        requireAuthority(id, caller);
        return answer(decide.handle(id, version, AnomalyMove.CONFIRM, caller.subject(), note(body)));
    }

    private void requireAuthority(String id, Caller caller) {
        caller.requireRole(AUTHORITIES);
        caller.requireArea(anomalies.get(id).value().state().finding().area());
    }

    private static String note(NoteBody body) {
        Fields fields = new Fields();
        String note = fields.text("note", body.note(), 500);
        fields.orRefuse();
        return note;
    }

    private static ResponseEntity<AnomalyView> answer(Versioned<Anomaly> anomaly) {
        return Tagged.of(anomaly.version(), view(anomaly));
    }

    private static AnomalyView view(Versioned<Anomaly> anomaly) {
        Anomaly.State s = anomaly.value().state();
        Finding f = s.finding();
        return new AnomalyView(
                s.id(),
                f.rule().code(),
                f.area(),
                f.day(),
                f.volunteerId(),
                f.recordId(),
                f.person(),
                f.measured(),
                f.limit(),
                s.raisedAt(),
                s.status(),
                s.judgement(),
                anomaly.version());
    }
}
