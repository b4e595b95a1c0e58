package org.linli.platform.calendar;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * Decides working days and deadlines. The day of the event is never counted; the deadline is the last day that is still in time.
 *
 * <p>Safe for many threads: the list may be replaced while others compute, and each computation uses one list from start to end.
 */
public final class WorkingCalendar {

    private volatile PublishedHolidays holidays;

    public WorkingCalendar(PublishedHolidays holidays) {
        this.holidays = holidays;
    }

    /** Whether offices work on the day: a weekday that is no holiday, or a make-up workday. */
    public boolean isWorkingDay(LocalDate day) {
        return holidays.isWorkingDay(day);
    }

    /** The {@code days}-th working day after {@code from}; zero working days end on {@code from} itself. */
    public Deadline plusWorkingDays(LocalDate from, int days) {
        requireCountable(days);
        PublishedHolidays known = holidays;
        LocalDate day = from;
        boolean provisional = false;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !known.isPublished(day.getYear());
            if (known.isWorkingDay(day)) {
                left--;
            }
        }
        return new Deadline(day, provisional);
    }

    /**
     * So many calendar days after {@code from}; a period that would end on a day off ends on the first working day after it
     * (Criminal Procedure Law, article 105). Time in custody is not lengthened so: see {@link #plusUnmovedDays}.
     */
    public Deadline plusDays(LocalDate from, int days) {
        requireCountable(days);
        PublishedHolidays known = holidays;
        LocalDate day = from.plusDays(days);
        boolean provisional = !known.isPublished(day.getYear());
        while (!known.isWorkingDay(day)) {
            day = day.plusDays(1);
            provisional |= !known.isPublished(day.getYear());
        }
        return new Deadline(day, provisional);
    }

    /** So many calendar days after {@code from}, wherever they end; never provisional. */
    public Deadline plusUnmovedDays(LocalDate from, int days) {
        requireCountable(days);
        return new Deadline(from.plusDays(days), false);
    }

    /** The day on which {@code days} working days are left until {@code deadline}: when to warn. */
    public LocalDate workingDaysBefore(LocalDate deadline, int days) {
        requireCountable(days);
        PublishedHolidays known = holidays;
        LocalDate day = deadline;
        for (int left = days; left > 0; day = day.minusDays(1)) {
            if (known.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * Working days after {@code from} up to and with {@code to}, the inverse of {@link #plusWorkingDays}; negative when {@code to} lies before
     * {@code from}.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        PublishedHolidays known = holidays;
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(known::isWorkingDay)
                .count();
    }

    /** The years whose holidays are known; deadlines in other years are provisional. */
    public SortedSet<Integer> publishedYears() {
        return holidays.years();
    }

    /** Counts with another list from now on; answers whether it differs from the one before. */
    boolean replace(PublishedHolidays newer) {
        boolean differs = !newer.equals(holidays);
        holidays = newer;
        return differs;
    }

    private static void requireCountable(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("a period has no negative length: " + days);
        }
    }
}
