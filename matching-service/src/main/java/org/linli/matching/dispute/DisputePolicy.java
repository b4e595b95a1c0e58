package org.linli.matching.dispute;

import java.time.LocalDate;
import java.util.Map;
import org.linli.matching.clock.RunningClock;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;

/**
 * Finds the terms of a district and counts the clocks of a dispute by them.
 *
 * @param districts what a district decides differently, by its six digits
 */
public record DisputePolicy(DisputeTerms standard, Map<String, DisputeTerms> districts) {

    public DisputePolicy {
        districts = Map.copyOf(districts);
    }

    public DisputeTerms terms(String area) {
        return area.length() < 6 ? standard : districts.getOrDefault(AreaScope.districtOf(area), standard);
    }

    /** Counts for one dispute; months end on the same day of the month, or on its last, and move off days on which nobody works. */
    public Counting counting(String area, WorkingCalendar calendar) {
        DisputeTerms terms = terms(area);
        return new Counting() {
            @Override
            public RunningClock level(int level, LocalDate from) {
                return started(
                        DisputeClock.LEVEL,
                        from,
                        calendar.plusDays(from, terms.rung(level).days()));
            }

            @Override
            public RunningClock month(LocalDate from) {
                LocalDate last = from.plusMonths(terms.months());
                return started(DisputeClock.MONTH, from, calendar.plusDays(last.minusDays(1), 1));
            }

            @Override
            public RunningClock court(LocalDate from) {
                return started(DisputeClock.JUDICIAL, from, calendar.plusDays(from, terms.courtDays()));
            }

            @Override
            public RunningClock visit(LocalDate from, LocalDate on) {
                return started(DisputeClock.VISIT, from, new Deadline(on, false));
            }

            private RunningClock started(DisputeClock clock, LocalDate from, Deadline due) {
                return RunningClock.start(clock.name(), from, due, terms.warnDays(), calendar);
            }
        };
    }

    /** Counts the clocks of one dispute. */
    public interface Counting {
        RunningClock level(int level, LocalDate from);

        RunningClock month(LocalDate from);

        RunningClock court(LocalDate from);

        RunningClock visit(LocalDate from, LocalDate on);
    }
}
