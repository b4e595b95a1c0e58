package org.linli.matching.weeklyreport.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.matching.department.Department;
import org.linli.matching.threelist.GapFigures;
import org.linli.matching.weeklyreport.DepartmentFigures;
import org.linli.matching.weeklyreport.ReadReports;
import org.linli.matching.weeklyreport.WeeklyReport;
import org.linli.platform.area.Areas;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Departments as owners of resources: their service level, their dashboard, their weekly reports. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "departments")
class DepartmentController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReadReports read;
    private final Areas areas;

    DepartmentController(ReadReports read, Areas areas) {
        this.read = read;
        this.areas = areas;
    }

    /** A department and its service level. */
    record DepartmentView(String code, String name, int answerWorkingDays, Set<String> classes) {
        static DepartmentView of(Department d) {
            return new DepartmentView(
                    d.code(),
                    d.name(),
                    d.answerWorkingDays(),
                    new TreeSet<>(d.classes().stream().map(Enum::name).toList()));
        }
    }

    /** The gaps of one class in one community. */
    record GapView(
            String area,
            String name,
            String demandClass,
            long listed,
            long gap,
            @Nullable Double gapIndex) {}

    /** Figures in the words of the interface. */
    record FiguresView(
            Map<String, Long> resources,
            Map<String, Long> bookings,
            long referred,
            long answered,
            long answeredLate,
            long sentBack,
            long openReferrals,
            long overdue,
            List<GapView> gaps) {}

    record DashboardView(DepartmentView department, String area, LocalDate weekStart, FiguresView figures) {}

    record ReportView(
            String id,
            String area,
            String department,
            String departmentName,
            LocalDate weekStart,
            LocalDate weekEnd,
            FiguresView figures,
            String digest,
            Instant frozenAt) {}

    @GetMapping("/departments")
    @Operation(operationId = "listDepartments", summary = "The departments of a district and their service levels")
    List<DepartmentView> departments(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.departments(area(area, caller), caller).stream()
                .map(DepartmentView::of)
                .toList();
    }

    @GetMapping("/departments/{code}/figures")
    @Operation(
            operationId = "readDepartmentFigures",
            summary = "A department's dashboard: this week so far, and what it owes")
    DashboardView dashboard(
            Caller caller, @PathVariable String code, @RequestParam(required = false) @Nullable String area) {
        ReadReports.Dashboard d = read.dashboard(area(area, caller), code, caller);
        return new DashboardView(
                DepartmentView.of(d.department()), area(area, caller), d.weekStart(), figures(d.figures()));
    }

    @GetMapping("/department-reports")
    @Operation(operationId = "listDepartmentReports", summary = "Frozen weekly reports, newest week first")
    Page<ReportView> reports(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        LocalDate monday = week(week);
        return Page.ofOneMore(
                        read.page(area(area, caller), monday, department, cursor, rows + 1, caller),
                        rows,
                        r -> r.weekStart() + "/" + r.id())
                .map(this::view);
    }

    @GetMapping("/department-reports/{id}")
    @Operation(operationId = "readDepartmentReport", summary = "One frozen report")
    ResponseEntity<ReportView> report(Caller caller, @PathVariable String id) {
        WeeklyReport r = read.one(id, caller);
        return Tagged.of(1, view(r));
    }

    @GetMapping("/department-reports/{id}/csv")
    @Operation(operationId = "readDepartmentReportFile", summary = "One frozen report as a file for spreadsheets")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable String id) {
        WeeklyReport r = read.one(id, caller);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(r.id() + ".csv")
                                .build()
                                .toString())
                .body(ReportCsv.of(r, areas).getBytes(StandardCharsets.UTF_8));
    }

    private ReportView view(WeeklyReport r) {
        return new ReportView(
                r.id(),
                r.area(),
                r.department(),
                r.departmentName(),
                r.weekStart(),
                r.weekStart().plusDays(6),
                figures(r.figures()),
                r.digest(),
                r.frozenAt());
    }

    private FiguresView figures(DepartmentFigures f) {
        return new FiguresView(
                f.resources(),
                f.bookings(),
                f.referred(),
                f.answered(),
                f.answeredLate(),
                f.sentBack(),
                f.openReferrals(),
                f.overdue(),
                f.gaps().stream()
                        .flatMap(community -> community.classes().stream().map(c -> gap(community, c)))
                        .toList());
    }

    private GapView gap(GapFigures.OfCommunity community, GapFigures.OfClass c) {
        return new GapView(
                community.area(),
                areas.name(community.area()),
                c.demandClass(),
                c.figures().listed(),
                c.figures().gap(),
                c.figures().gapIndex());
    }

    private static @Nullable LocalDate week(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Fields fields = new Fields();
        LocalDate day = null;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            fields.check(false, "week", FieldFault.BAD_DATE);
        }
        fields.orRefuse();
        return day;
    }

    private static String area(@Nullable String wished, Caller caller) {
        return wished == null ? caller.area().prefix() : wished;
    }
}
