package org.linli.matching.engine;

/** Times as half hours of the solver's day, rounded outwards; what lies outside 07:00–21:00 counts as the nearest half hour. */
final class Slots {

    private Slots() {}

    static int first(int startMinute) {
        return Math.clamp(
                Math.floorDiv(startMinute - TimeGrid.FIRST_MINUTE, TimeGrid.SLOT_MINUTES), 0, TimeGrid.SLOTS - 1);
    }

    /** The first half hour after it; always later than {@link #first}. */
    static int end(int startMinute, int endMinute) {
        int end = Math.ceilDiv(endMinute - TimeGrid.FIRST_MINUTE, TimeGrid.SLOT_MINUTES);
        return Math.clamp(end, first(startMinute) + 1, TimeGrid.SLOTS);
    }

    static int mask(int startMinute, int endMinute) {
        int first = first(startMinute);
        return (1 << end(startMinute, endMinute) - first) - 1 << first;
    }
}
