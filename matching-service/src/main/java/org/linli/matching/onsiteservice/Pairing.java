package org.linli.matching.onsiteservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.matching.demand.Window;
import org.linli.matching.standing.StandingCommitment;

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

    /** Its days ahead are about to be given back. */
    Pairing unsettled() {
        return new Pairing(id, volunteerId, slot, first, weeks, false);
    }

    /** The days from {@code day} on. */
    List<LocalDate> daysFrom(LocalDate day) {
        return days().stream().filter(d -> !d.isBefore(day)).toList();
    }

    /** The pairing as far as it went before {@code day}; empty when it had not begun. */
    Optional<Pairing> until(LocalDate day) {
        int served = weeks - daysFrom(day).size();
        return served == 0 ? Optional.empty() : Optional.of(new Pairing(id, volunteerId, slot, first, served, true));
    }

    /** The time that the pairing takes of the volunteer's, from {@code day} on. */
    Stream<StandingCommitment> commitments(OnsiteServiceId service, LocalDate day) {
        return daysFrom(day).stream().map(date -> {
            Window window = slot.on(date);
            return new StandingCommitment(
                    bookingOn(date), service.owner(), volunteerId, window.startsAt(), window.endsAt());
        });
    }
}
