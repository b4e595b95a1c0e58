package org.linli.matching.weeklyreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where frozen reports are kept; there is no way to change one. */
public interface WeeklyReports {

    /** Keeps a report with its event; a report that is there stays as it is, and the answer is false. */
    boolean freeze(WeeklyReport report);

    Optional<WeeklyReport> find(String id);

    /** The reports of an area, newest week first. */
    List<WeeklyReport> page(
            String area, @Nullable LocalDate weekStart, @Nullable String department, @Nullable String after, int limit);

    long count(String area, LocalDate weekStart);
}
