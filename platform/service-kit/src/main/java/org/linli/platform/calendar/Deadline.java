package org.linli.platform.calendar;

import java.time.LocalDate;

/**
 * The last day on which a thing is in time.
 *
 * @param provisional the count touched a year whose holidays are not published: the day may still move
 */
public record Deadline(LocalDate date, boolean provisional) {

    /** Whether doing it on that day is too late. */
    public boolean missedOn(LocalDate day) {
        return day.isAfter(date);
    }
}
