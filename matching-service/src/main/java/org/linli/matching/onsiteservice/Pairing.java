package org.linli.matching.onsiteservice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A volunteer who comes to one slot for several weeks: paired once, not week by week.
 *
 * @param booked whether every one of the days stands in his calendar
 */
public record Pairing(String id, String volunteerId, Slot slot, LocalDate first, int weeks, boolean booked) {

    public static final int MOST_WEEKS = 26;

    List<LocalDate> days() {
        return IntStream.range(0, weeks).mapToObj(first::plusWeeks).toList();
    }

    boolean covers(Slot wanted, LocalDate day) {
        return slot.equals(wanted) && days().contains(day);
    }

    /** What the day's booking is called in the volunteer's calendar. */
    String bookingOn(LocalDate day) {
        return "onsite/" + id + "/" + day;
    }

    Pairing settled() {
        return new Pairing(id, volunteerId, slot, first, weeks, true);
    }
}
