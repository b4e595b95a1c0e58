package org.linli.volunteer.yearreport;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** All frozen reports; they can be added and read. */
public interface YearlyReports {

    /** Keeps a new report, or refuses with {@code yearly-report.already-frozen}. */
    void add(YearlyReport report);

    Optional<YearlyReport> find(ReportId id);

    /** Like {@link #find}, refusing with {@code yearly-report.unknown}. */
    default YearlyReport get(ReportId id) {
        return find(id).orElseThrow(() -> new Rejected(new YearlyReportRejection.Unknown()));
    }

    /** Those of a division and below, by division and year. */
    Page<YearlyReport> list(String areaPrefix, @Nullable String cursor, int limit);
}
