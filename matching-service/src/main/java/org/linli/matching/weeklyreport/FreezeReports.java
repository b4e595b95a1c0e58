package org.linli.matching.weeklyreport;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import org.linli.matching.demand.Window;
import org.linli.matching.department.Department;
import org.linli.matching.department.Departments;
import org.linli.matching.threelist.ThreeLists;
import org.linli.platform.crypto.CryptoProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Freezes the reports of the week that ended on Sunday, from Monday's hour on; a service that was down then does so when it is back. What
 * happened in the week is taken from that week's days, what stands open as it is at the moment of freezing.
 */
public class FreezeReports {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeReports.class);

    private final WeeklyReports reports;
    private final WeekFigures figures;
    private final Departments departments;
    private final ThreeLists lists;
    private final CryptoProvider crypto;
    private final Clock clock;
    private final int hour;

    FreezeReports(
            WeeklyReports reports,
            WeekFigures figures,
            Departments departments,
            ThreeLists lists,
            CryptoProvider crypto,
            Clock clock,
            int hour) {
        this.reports = reports;
        this.figures = figures;
        this.departments = departments;
        this.lists = lists;
        this.crypto = crypto;
        this.clock = clock;
        this.hour = hour;
    }

    /** Returns how many reports were frozen. */
    public int handle() {
        LocalDate week = lastWeek(LocalDateTime.now(clock.withZone(Window.ZONE)), hour);
        int frozen = 0;
        for (String district : lists.districts()) {
            List<Department> all = departments.of(district);
            if (reports.count(district, week) < all.size()) {
                for (Department department : all) {
                    frozen += freeze(district, department, week) ? 1 : 0;
                }
            }
        }
        if (frozen > 0) {
            LOG.info("{} weekly reports frozen for the week of {}", frozen, week);
        }
        return frozen;
    }

    /** The Monday of the latest week whose reports are due: before the hour on Monday it is still the week before. */
    static LocalDate lastWeek(LocalDateTime now, int hour) {
        return now.minusHours(hour)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }

    private boolean freeze(String district, Department department, LocalDate week) {
        String id = WeeklyReport.id(district, department.code(), week);
        if (reports.find(id).isPresent()) {
            return false;
        }
        DepartmentFigures content = figures.of(department, district, week, week.plusDays(6));
        String digest = HexFormat.of().formatHex(crypto.digest((id + content).getBytes(StandardCharsets.UTF_8)));
        Instant now = clock.instant();
        return reports.freeze(
                new WeeklyReport(id, district, department.code(), department.name(), week, content, digest, now));
    }
}
