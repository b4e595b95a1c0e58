package org.linli.matching.weeklyreport.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.matching.weeklyreport.DepartmentFigures;
import org.linli.matching.weeklyreport.WeeklyReport;
import org.springframework.data.annotation.Id;

/** A frozen report as it is stored; {@code order} sorts lists, newest week first. */
record ReportDocument(
        @Id String id,
        String order,
        String area,
        String department,
        String departmentName,
        LocalDate weekStart,
        DepartmentFigures figures,
        String digest,
        Instant frozenAt) {

    static ReportDocument of(WeeklyReport r) {
        return new ReportDocument(
                r.id(),
                r.weekStart() + "/" + r.id(),
                r.area(),
                r.department(),
                r.departmentName(),
                r.weekStart(),
                r.figures(),
                r.digest(),
                r.frozenAt());
    }

    WeeklyReport report() {
        return new WeeklyReport(id, area, department, departmentName, weekStart, figures, digest, frozenAt);
    }
}
