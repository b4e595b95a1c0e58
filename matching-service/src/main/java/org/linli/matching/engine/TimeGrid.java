package org.linli.matching.engine;

/** The week as 7 days of 28 half hours, 07:00 to 21:00: the times that people can declare themselves available for. */
public final class TimeGrid {

    public static final int DAYS = 7;
    public static final int SLOTS = 28;
    public static final int SLOT_MINUTES = 30;
    public static final int FIRST_MINUTE = 7 * 60;
    public static final int LAST_MINUTE = FIRST_MINUTE + SLOTS * SLOT_MINUTES;
    public static final int WHOLE_DAY = (1 << SLOTS) - 1;

    private TimeGrid() {}

    /** The slots that a stretch of a day touches, as bits; what lies before 07:00 or after 21:00 has none. */
    public static int mask(int startMinute, int endMinute) {
        int from = Math.max(startMinute, FIRST_MINUTE);
        int to = Math.min(endMinute, LAST_MINUTE);
        if (from >= to) {
            return 0;
        }
        int first = (from - FIRST_MINUTE) / SLOT_MINUTES;
        int last = (to - FIRST_MINUTE + SLOT_MINUTES - 1) / SLOT_MINUTES;
        return ((1 << (last - first)) - 1) << first;
    }

    /** True when part of the stretch lies outside the hours that anybody can declare. */
    public static boolean beyond(int startMinute, int endMinute) {
        return startMinute < FIRST_MINUTE || endMinute > LAST_MINUTE;
    }
}
