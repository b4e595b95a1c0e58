package org.linli.matching.wish;

import java.time.LocalDate;
import java.util.Map;
import org.linli.matching.clock.RunningClock;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.WorkingCalendar;

/**
 * Finds the terms of a district and counts the clocks of a wish by them.
 *
 * @param districts what a district decides differently, by its six digits
 */
public record WishPolicy(WishTerms standard, Map<String, WishTerms> districts) {

    public WishPolicy {
        districts = Map.copyOf(districts);
    }

    public WishTerms terms(String area) {
        return area.length() < 6 ? standard : districts.getOrDefault(AreaScope.districtOf(area), standard);
    }

    public RunningClock start(WishClock clock, String area, LocalDate from, WorkingCalendar calendar) {
        WishTerms terms = terms(area);
        return RunningClock.start(
                clock.name(), from, calendar.plusDays(from, terms.daysOf(clock)), terms.warnDays(), calendar);
    }

    /** The next day on which wishes are registered, today included; on a day off it is the next working day. */
    public LocalDate nextRegistration(String area, LocalDate today, WorkingCalendar calendar) {
        int day = terms(area).registrationDay();
        LocalDate month = today.withDayOfMonth(1).minusMonths(1);
        while (true) {
            LocalDate open =
                    calendar.plusDays(month.withDayOfMonth(day).minusDays(1), 1).date();
            if (!open.isBefore(today)) {
                return open;
            }
            month = month.plusMonths(1);
        }
    }
}
