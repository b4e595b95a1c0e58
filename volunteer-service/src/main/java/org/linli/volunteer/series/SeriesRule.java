package org.linli.volunteer.series;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.linli.platform.time.Zones;

/**
 * Decides on which days a series takes place, and from when to when.
 *
 * @param everyWeeks 1 for every week, 2 for every other week …, counted from the week of the first day
 * @param length may reach into the next day
 */
public record SeriesRule(
        Set<DayOfWeek> weekdays, int everyWeeks, LocalTime start, Duration length, LocalDate from, LocalDate until) {

    public SeriesRule {
        weekdays = Set.copyOf(weekdays);
    }

    boolean isLongerThanAYear() {
        return until.isAfter(from.plusYears(1));
    }

    /** The days of the rule within a time, both ends included. */
    public List<LocalDate> days(LocalDate first, LocalDate last) {
        LocalDate begin = first.isBefore(from) ? from : first;
        LocalDate end = last.isAfter(until) ? until : last;
        return begin.isAfter(end)
                ? List.of()
                : begin.datesUntil(end.plusDays(1)).filter(this::takesPlaceOn).toList();
    }

    boolean takesPlaceOn(LocalDate day) {
        return !day.isBefore(from)
                && !day.isAfter(until)
                && weekdays.contains(day.getDayOfWeek())
                && ChronoUnit.WEEKS.between(monday(from), monday(day)) % everyWeeks == 0;
    }

    Instant startsOn(LocalDate day) {
        return day.atTime(start).atZone(Zones.CHINA).toInstant();
    }

    Instant endsOn(LocalDate day) {
        return startsOn(day).plus(length);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
