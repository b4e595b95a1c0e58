package org.linli.matching.demandimport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Wording;
import org.linli.matching.demandimport.ImportDemands;
import org.linli.matching.demandimport.ImportJob;
import org.linli.matching.demandimport.ReadDemandImports;
import org.linli.matching.demandimport.RefusedRow;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Languages;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads files of demands and tells how far they are. */
@RestController
@RequestMapping("/api/v1/demand-imports")
@Tag(name = "demand-imports")
class DemandImportController {

    private static final int LONGEST_NAME = 200;

    private final ImportDemands start;
    private final ReadDemandImports read;
    private final Wording wording;

    DemandImportController(ImportDemands start, ReadDemandImports read, Wording wording) {
        this.start = start;
        this.read = read;
        this.wording = wording;
    }

    record JobView(
            String id,
            String fileName,
            String area,
            String state,
            int rowsTotal,
            int rowsRead,
            int accepted,
            int refused,
            Map<String, Integer> refusedByReason,
            int percent,
            double rowsPerSecond,
            @Nullable Long remainingSeconds,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        static JobView of(ImportJob j) {
            return new JobView(
                    j.id(),
                    j.fileName(),
                    j.area(),
                    j.state().name(),
                    j.rowsTotal(),
                    j.rowsRead(),
                    j.accepted(),
                    j.refused(),
                    j.refusedByReason(),
                    j.percent(),
                    j.rowsPerSecond(),
                    j.remainingSeconds(),
                    j.startedAt(),
                    j.finishedAt());
        }
    }

    record RefusalView(int row, String column, String code, String message) {}

    @PostMapping
    @Idempotent
    @Operation(operationId = "importDemands", summary = "Takes in a file of demands as a job")
    ResponseEntity<JobView> create(Caller caller, @RequestPart("file") MultipartFile file) {
        String name = file.getOriginalFilename();
        String shortened = name == null ? "" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
        try (InputStream content = file.getInputStream()) {
            ImportJob job = start.handle(new ImportDemands.Command(content, shortened, caller));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/demand-imports/" + job.id()))
                    .body(JobView.of(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping
    @Operation(operationId = "listDemandImports", summary = "The latest imports of the caller's area")
    Page<JobView> page(Caller caller, @RequestParam(required = false) @Nullable Integer limit) {
        return new Page<>(
                read.latest(Page.limit(limit), caller).stream().map(JobView::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readDemandImport", summary = "How far an import is")
    JobView one(Caller caller, @PathVariable String id) {
        return JobView.of(read.one(id, caller));
    }

    @GetMapping("/{id}/refusals")
    @Operation(operationId = "listDemandImportRefusals", summary = "The rows that were not taken in, and why")
    Page<RefusalView> refusals(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Fields fields = new Fields();
        fields.check(cursor == null || cursor.matches("\\d{1,9}"), "cursor", FieldFault.BAD_CURSOR);
        fields.orRefuse();
        int rows = Page.limit(limit);
        List<RefusedRow> found = read.refusals(id, cursor == null ? 0 : Integer.parseInt(cursor), rows + 1, caller);
        Locale locale = Languages.of(language);
        return Page.ofOneMore(found, rows, r -> String.valueOf(r.row()))
                .map(r -> new RefusalView(
                        r.row(), r.column(), r.code(), wording.sentence("row." + r.code(), Map.of(), locale)));
    }
}
