package org.linli.volunteer.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.inspection.Inspect;
import org.linli.volunteer.inspection.InspectedRecord;
import org.linli.volunteer.inspection.Inspection;
import org.linli.volunteer.inspection.InspectionStatus;
import org.linli.volunteer.inspection.Inspections;
import org.linli.volunteer.inspection.Verdict;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspections by random sample, and their published results (VOL-20, VOL-34). */
@RestController
final class InspectionController {

    private static final Role[] INSPECTORS = {Role.DISTRICT_OFFICER, Role.AUDITOR};
    private static final int LARGEST = 1000;

    /** What to inspect; without a seed one is derived from the request. */
    record OrderBody(
            @Nullable String area,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Integer size,
            @Nullable String seed) {}

    /** What was found of one record. */
    record FindingBody(
            @Nullable String recordId,
            @Nullable Verdict verdict,
            @Nullable String note) {}

    /** An inspection with its sample, for inspectors. */
    record InspectionView(
            String id,
            String area,
            LocalDate firstDay,
            LocalDate lastDay,
            String seed,
            long population,
            List<InspectedRecord> sample,
            Instant drawnAt,
            InspectionStatus status,
            @Nullable Instant publishedAt,
            long version) {}

    /** A result as everybody may see it. */
    record PublishedResult(
            String id,
            String area,
            LocalDate firstDay,
            LocalDate lastDay,
            String seed,
            long population,
            int sampled,
            int correct,
            int inaccurate,
            int untrue,
            @Nullable Instant publishedAt) {}

    private final Inspect inspect;
    private final Inspections inspections;

    InspectionController(Inspect inspect, Inspections inspections) {
        this.inspect = inspect;
        this.inspections = inspections;
    }

    @Operation(operationId = "drawInspection", summary = "Draws a sample of the hours that count, from a seed")
    @PostMapping("/api/v1/inspections")
    @Idempotent
    ResponseEntity<InspectionView> drawInspection(@RequestBody OrderBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(INSPECTORS);
        Fields fields = new Fields();
        LocalDate first = fields.required("firstDay", body.firstDay());
        LocalDate last = fields.required("lastDay", body.lastDay());
        int size = fields.between("size", body.size(), 1, LARGEST);
        String seed = fields.optionalText("seed", body.seed(), 64);
        fields.orRefuse();
        String id = key.deriveId();
        Versioned<Inspection> drawn = inspect.draw(
                id,
                new Inspection.Order(
                        AreaFilter.of(body.area(), caller),
                        Objects.requireNonNull(first),
                        Objects.requireNonNull(last),
                        size,
                        seed == null ? id : seed,
                        caller.subject()));
        return Tagged.created("/api/v1/inspections/" + id, drawn.version(), view(drawn));
    }

    @Operation(operationId = "listInspections", summary = "Inspections of a division")
    @GetMapping("/api/v1/inspections")
    Page<InspectionView> listInspections(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable InspectionStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(INSPECTORS);
        return inspections
                .list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(InspectionController::view);
    }

    @Operation(operationId = "readInspection", summary = "One inspection with its sample")
    @GetMapping("/api/v1/inspections/{id}")
    ResponseEntity<InspectionView> readInspection(@PathVariable String id, Caller caller) {
        return answer(visible(id, caller));
    }

    @Operation(operationId = "recordInspectionFinding", summary = "What was found of one record of the sample")
    @PostMapping("/api/v1/inspections/{id}/findings")
    ResponseEntity<InspectionView> recordInspectionFinding(
            @PathVariable String id, @IfMatch long version, @RequestBody FindingBody body, Caller caller) {
        visible(id, caller);
        Fields fields = new Fields();
        String record = fields.text("recordId", body.recordId(), 64);
        Verdict verdict = fields.required("verdict", body.verdict());
        String note = fields.text("note", body.note(), 500);
        fields.orRefuse();
        return answer(inspect.find(id, version, record, Objects.requireNonNull(verdict), note, caller.subject()));
    }

    @Operation(operationId = "publishInspection", summary = "Publishes the result once every record was looked at")
    @PostMapping("/api/v1/inspections/{id}/publication")
    ResponseEntity<InspectionView> publishInspection(@PathVariable String id, @IfMatch long version, Caller caller) {
        visible(id, caller);
        return answer(inspect.publish(id, version));
    }

    @Operation(operationId = "listInspectionResults", summary = "Published results, without persons or records")
    @GetMapping("/api/v1/inspection-results")
    Page<PublishedResult> listInspectionResults(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        return inspections
                .list(AreaFilter.of(area, caller), InspectionStatus.PUBLISHED, cursor, Page.limit(limit))
                .map(InspectionController::published);
    }

    private Versioned<Inspection> visible(String id, Caller caller) {
        caller.requireRole(INSPECTORS);
        Versioned<Inspection> inspection = inspections.get(id);
        caller.requireArea(inspection.value().state().order().area());
        return inspection;
    }

    private static ResponseEntity<InspectionView> answer(Versioned<Inspection> inspection) {
        return Tagged.of(inspection.version(), view(inspection));
    }

    private static InspectionView view(Versioned<Inspection> inspection) {
        Inspection.State s = inspection.value().state();
        return new InspectionView(
                s.id(),
                s.order().area(),
                s.order().firstDay(),
                s.order().lastDay(),
                s.order().seed(),
                s.population(),
                s.sample(),
                s.drawnAt(),
                s.status(),
                s.publishedAt(),
                inspection.version());
    }

    private static PublishedResult published(Versioned<Inspection> inspection) {
        Inspection.State s = inspection.value().state();
        return new PublishedResult(
                s.id(),
                s.order().area(),
                s.order().firstDay(),
                s.order().lastDay(),
                s.order().seed(),
                s.population(),
                s.sample().size(),
                s.count(Verdict.CORRECT),
                s.count(Verdict.INACCURATE),
                s.count(Verdict.UNTRUE),
                s.publishedAt());
    }
}
