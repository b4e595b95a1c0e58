package org.linli.volunteer.statistics;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int LONGEST_YEARS = 10;

    public Period {
        if (to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new IllegalArgumentException("a period ends on its first day or later, within ten years");
        }
    }

    /** Whether the days make a period. */
    public static boolean isPeriod(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && !to.isAfter(from.plusYears(LONGEST_YEARS));
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The period to compare with: as long as this one and just before it; for whole years the years before. */
    public Period before() {
        if (MonthDay.from(from).equals(MonthDay.of(1, 1)) && MonthDay.from(to).equals(MonthDay.of(12, 31))) {
            int years = to.getYear() - from.getYear() + 1;
            return new Period(from.minusYears(years), to.minusYears(years));
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1));
    }

    /** The part of the last day's year up to that day. */
    Period yearSoFar() {
        return new Period(to.withDayOfYear(1), to);
    }
}
