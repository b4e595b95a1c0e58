package org.linli.matching.weeklyreport;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Window;
import org.linli.matching.department.Department;
import org.linli.matching.department.Departments;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;

/** Shows the departments' dashboards and frozen reports to those who work for the whole district. */
public class ReadReports {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR, Role.ANALYST
    };

    private final WeeklyReports reports;
    private final WeekFigures figures;
    private final Departments departments;
    private final Clock clock;

    ReadReports(WeeklyReports reports, WeekFigures figures, Departments departments, Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.departments = departments;
        this.clock = clock;
    }

    /** A department with this week's figures. */
    public record Dashboard(Department department, LocalDate weekStart, DepartmentFigures figures) {}

    public List<Department> departments(String area, Caller reader) {
        requireReader(area, reader);
        return departments.of(area);
    }

    public Dashboard dashboard(String area, String code, Caller reader) {
        requireReader(area, reader);
        Department department =
                departments.find(area, code).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
        LocalDate today = LocalDate.now(clock.withZone(Window.ZONE));
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Dashboard(department, monday, figures.of(department, area, monday, today));
    }

    public WeeklyReport one(String id, Caller reader) {
        reader.requireRole(READERS);
        WeeklyReport report = reports.find(id).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
        reader.requireArea(report.area());
        return report;
    }

    public List<WeeklyReport> page(
            String area,
            @Nullable LocalDate week,
            @Nullable String department,
            @Nullable String after,
            int limit,
            Caller reader) {
        requireReader(area, reader);
        return reports.page(area, week, department, after, limit);
    }

    private static void requireReader(String area, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(area) || area.length() < 6) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.of("bad_district")));
        }
        reader.requireArea(area);
    }
}
