package org.linli.matching.engine.index;

import org.linli.matching.engine.TimeGrid;

/** A stretch of one day, in local minutes; {@code day} counts from 1970-01-01. */
public record Span(long day, int startMinute, int endMinute) {

    private static final int MINUTES_OF_DAY = 1_440;
    /** 1970-01-05 was a Monday. */
    private static final long FIRST_MONDAY = 4;

    public Span {
        if (startMinute >= endMinute) {
            throw new IllegalArgumentException("a span ends after it starts");
        }
    }

    /** Half hours of a week without a date: day 0 is a Monday, slot 0 begins at 07:00. */
    public static Span ofSlots(int weekday, int firstSlot, int slots) {
        int start = TimeGrid.FIRST_MINUTE + firstSlot * TimeGrid.SLOT_MINUTES;
        return new Span(FIRST_MONDAY + weekday, start, start + slots * TimeGrid.SLOT_MINUTES);
    }

    public long startsAt() {
        return day * MINUTES_OF_DAY + startMinute;
    }

    public long endsAt() {
        return day * MINUTES_OF_DAY + endMinute;
    }

    /** Monday = 0. */
    public int weekday() {
        return Math.floorMod(day - FIRST_MONDAY, 7);
    }

    /** Weeks since 1970, Monday first. */
    public long week() {
        return Math.floorDiv(day - FIRST_MONDAY, 7);
    }

    /** The half hours it touches, as bits. */
    public int slots() {
        return TimeGrid.mask(startMinute, endMinute);
    }

    public boolean beyondGrid() {
        return TimeGrid.beyond(startMinute, endMinute);
    }
}
