package org.linli.volunteer.exchange.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.exchange.CurrentMapping;
import org.linli.volunteer.exchange.DataExport;
import org.linli.volunteer.exchange.DataExports;
import org.linli.volunteer.exchange.ExchangeMapping;
import org.linli.volunteer.exchange.RequestExport;
import org.linli.volunteer.exchange.TakeFile;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Records in the national data elements (VOL-22). */
@RestController
@RequestMapping("/api/v1/data-exports")
final class DataExportController {

    /** Office programs read UTF-8 only when this mark comes first. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What is wanted, and for what. */
    record ExportBody(
            @Nullable String area,
            @Nullable List<String> kinds,
            @Nullable String purpose,
            @Nullable Boolean personal) {}

    /** An export on record, with where its files are taken. */
    record ExportView(
            String id,
            String area,
            String purpose,
            boolean personal,
            String mappingVersion,
            String requestedBy,
            Instant requestedAt,
            List<FileView> files,
            List<DataExport.Taken> taken) {}

    /** A file of an export. */
    record FileView(String kind, String path) {}

    /** The mapping in force, for who has to check it. */
    record MappingView(
            String standard,
            String version,
            boolean provisional,
            @Nullable String note,
            ExchangeMapping mapping) {}

    /** How a file is written. */
    enum Format {
        CSV,
        JSONL
    }

    private final DataExports exports;
    private final RequestExport request;
    private final TakeFile take;
    private final CurrentMapping mappings;
    private final JsonMapper json;

    DataExportController(
            DataExports exports, RequestExport request, TakeFile take, CurrentMapping mappings, JsonMapper json) {
        this.exports = exports;
        this.request = request;
        this.take = take;
        this.mappings = mappings;
        this.json = json;
    }

    @Operation(
            operationId = "requestDataExport",
            summary = "Allows an export in the national data elements and puts it on record")
    @PostMapping
    @Idempotent
    ResponseEntity<ExportView> requestDataExport(@RequestBody ExportBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(Role.DISTRICT_OFFICER);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        fields.check(area.isEmpty() || AreaScope.isPrefix(area), "area", FieldFault.BAD_DIVISION);
        List<String> kinds = body.kinds() == null ? List.of() : body.kinds();
        fields.check(!kinds.isEmpty() && kinds.size() <= 10, "kinds", FieldFault.entries(1, 10));
        String purpose = fields.text("purpose", body.purpose(), 200);
        fields.orRefuse();
        caller.requireArea(area);
        Versioned<DataExport> allowed = request.handle(new RequestExport.Command(
                key.deriveId(), area, kinds, purpose, Boolean.TRUE.equals(body.personal()), caller.subject()));
        return Tagged.created("/api/v1/data-exports/" + allowed.value().id(), allowed.version(), view(allowed.value()));
    }

    @Operation(operationId = "listDataExports", summary = "Exports of a division, newest first, with every file taken")
    @GetMapping
    Page<ExportView> listDataExports(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER, Role.AUDITOR);
        return exports.list(AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(found -> view(found.value()));
    }

    @Operation(operationId = "readExchangeMapping", summary = "The mapping of data elements in force")
    @GetMapping("/mapping")
    MappingView readExchangeMapping(Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER, Role.AUDITOR, Role.OPERATOR);
        ExchangeMapping mapping = mappings.read().mapping();
        return new MappingView(mapping.standard(), mapping.version(), mapping.provisional(), mapping.note(), mapping);
    }

    @Operation(operationId = "readDataExport", summary = "An export with every file taken")
    @GetMapping("/{id}")
    ResponseEntity<ExportView> readDataExport(@PathVariable String id, Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER, Role.AUDITOR);
        Versioned<DataExport> found = exports.get(id);
        caller.requireArea(found.value().area());
        return Tagged.of(found.version(), view(found.value()));
    }

    @Operation(
            operationId = "takeDataExportFile",
            summary = "Streams one kind of records of an export as CSV or as JSON lines; the taking is on record first")
    @GetMapping("/{id}/files/{kind}")
    void takeDataExportFile(
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Format format,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        caller.requireRole(Role.DISTRICT_OFFICER);
        caller.requireArea(exports.get(id).value().area());
        Format wanted = format == null ? Format.CSV : format;
        TakeFile.Rows rows = take.handle(id, kind, wanted.name(), caller.subject());
        boolean csv = wanted == Format.CSV;
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(kind + "-" + id + (csv ? ".csv" : ".jsonl"))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (csv) {
            writeCsv(rows, response.getOutputStream());
        } else {
            writeLines(rows, response.getOutputStream());
        }
    }

    private static void writeCsv(TakeFile.Rows rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(rows.header());
            rows.each().accept(csv::writeRecord);
        }
    }

    private void writeLines(TakeFile.Rows rows, OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            rows.each().accept(row -> {
                Map<String, String> elements = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    elements.put(rows.header().get(i), row.get(i));
                }
                try {
                    text.write(json.writeValueAsString(elements) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static ExportView view(DataExport export) {
        return new ExportView(
                export.id(),
                export.area(),
                export.purpose(),
                export.personal(),
                export.mappingVersion(),
                export.requestedBy(),
                export.requestedAt(),
                export.kinds().stream()
                        .map(kind -> new FileView(kind, "/api/v1/data-exports/" + export.id() + "/files/" + kind))
                        .toList(),
                export.taken());
    }
}
