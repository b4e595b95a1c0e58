package org.linli.matching.weeklyreport;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The report of one department over one week, as it was frozen on the Monday after.
 *
 * @param weekStart the Monday that the week began with
 * @param digest hash of the content, so that anybody can tell that it did not change
 */
public record WeeklyReport(
        String id,
        String area,
        String department,
        String departmentName,
        LocalDate weekStart,
        DepartmentFigures figures,
        String digest,
        Instant frozenAt) {

    static String id(String area, String department, LocalDate weekStart) {
        return area + "-" + department + "-" + weekStart;
    }
}
