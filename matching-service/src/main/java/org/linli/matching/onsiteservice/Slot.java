package org.linli.matching.onsiteservice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.linli.matching.demand.Window;

/** One time of the weekly pattern. */
public record Slot(DayOfWeek day, LocalTime start, LocalTime end) {

    /** The first day on or after {@code from} on which the slot falls. */
    LocalDate firstFrom(LocalDate from) {
        return from.with(TemporalAdjusters.nextOrSame(day));
    }

    Window on(LocalDate date) {
        return new Window(date, start, end);
    }
}
