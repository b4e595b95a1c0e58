package org.linli.volunteer.yearreport.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.yearreport.FreezeYear;
import org.linli.volunteer.yearreport.ReportContents;
import org.linli.volunteer.yearreport.ReportDigest;
import org.linli.volunteer.yearreport.ReportId;
import org.linli.volunteer.yearreport.ReportTable;
import org.linli.volunteer.yearreport.YearlyReport;
import org.linli.volunteer.yearreport.YearlyReports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Yearly reports (VOL-32). */
@RestController
@RequestMapping("/api/v1/yearly-reports")
final class YearlyReportController {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR, Role.ANALYST, Role.OPERATOR
    };
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Which year of which division to freeze. */
    record FreezeBody(@Nullable String area, @Nullable Integer year) {}

    /** A frozen report; {@code intact} is computed anew from the stored contents. */
    record ReportView(
            String id,
            String area,
            int year,
            Instant frozenAt,
            String frozenBy,
            String digest,
            String digestProfile,
            boolean intact,
            ReportContents contents) {}

    /** A frozen report in a list. */
    record ReportSummary(String id, String area, int year, Instant frozenAt, String digest) {}

    /** How the table is wanted. */
    enum Format {
        CSV,
        XLSX
    }

    private final YearlyReports reports;
    private final FreezeYear freeze;
    private final ReportDigest digest;
    private final JsonMapper json;

    YearlyReportController(YearlyReports reports, FreezeYear freeze, ReportDigest digest, JsonMapper json) {
        this.reports = reports;
        this.freeze = freeze;
        this.digest = digest;
        this.json = json;
    }

    @Operation(
            operationId = "freezeYear",
            summary = "Freezes the yearly report of a division; it never changes afterwards")
    @PostMapping
    @Idempotent
    ResponseEntity<ReportView> freezeYear(@RequestBody FreezeBody body, Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        int year = fields.between("year", body.year(), 2000, 2999);
        fields.check(area.isEmpty() || AreaScope.isPrefix(area), "area", FieldFault.BAD_DIVISION);
        fields.orRefuse();
        caller.requireArea(area);
        YearlyReport report = freeze.handle(new FreezeYear.Command(area, year, caller.subject()));
        return Tagged.created("/api/v1/yearly-reports/" + report.id(), 1, view(report));
    }

    @Operation(operationId = "listYearlyReports", summary = "Frozen reports of a division and below")
    @GetMapping
    Page<ReportSummary> listYearlyReports(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return reports.list(AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(report -> new ReportSummary(
                        report.id().value(), report.area(), report.year(), report.frozenAt(), report.digest()));
    }

    @Operation(operationId = "readYearlyReport", summary = "A frozen report")
    @GetMapping("/{id}")
    ResponseEntity<ReportView> readYearlyReport(@PathVariable String id, Caller caller) {
        return Tagged.of(1, view(visible(id, caller)));
    }

    @Operation(operationId = "downloadYearlyReport", summary = "A frozen report as a table: CSV or workbook")
    @GetMapping("/{id}/table")
    ResponseEntity<byte[]> downloadYearlyReport(
            @PathVariable String id, @RequestParam(required = false) @Nullable Format format, Caller caller) {
        YearlyReport report = visible(id, caller);
        List<List<String>> rows = ReportTable.rows(contents(report));
        Format wanted = format == null ? Format.XLSX : format;
        return switch (wanted) {
            case CSV -> file(report, "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"), TableFiles.csv(rows));
            case XLSX -> file(report, "xlsx", WORKBOOK, TableFiles.xlsx(Integer.toString(report.year()), rows));
        };
    }

    private YearlyReport visible(String id, Caller caller) {
        caller.requireRole(READERS);
        YearlyReport report = reports.get(new ReportId(id));
        caller.requireArea(report.area());
        return report;
    }

    private static ResponseEntity<byte[]> file(YearlyReport report, String extension, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("volunteering-" + report.id() + "." + extension)
                                .build()
                                .toString())
                .body(bytes);
    }

    private ReportView view(YearlyReport report) {
        return new ReportView(
                report.id().value(),
                report.area(),
                report.year(),
                report.frozenAt(),
                report.frozenBy(),
                report.digest(),
                report.digestProfile(),
                digest.isIntact(report),
                contents(report));
    }

    private ReportContents contents(YearlyReport report) {
        return json.readValue(report.contents(), ReportContents.class);
    }
}
