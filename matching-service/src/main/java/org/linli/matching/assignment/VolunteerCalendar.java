package org.linli.matching.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.problem.Rejected;

/**
 * One person's promised time, in one document: whatever two offices do at the same moment, one of two colliding bookings is refused.
 */
public record VolunteerCalendar(String volunteerId, List<Booking> bookings) {

    /** Kept for ratings and load; older ones are forgotten. */
    static final Duration KEPT = Duration.ofDays(180);

    /** One promise, by the assignment it belongs to. */
    public record Booking(String assignmentId, Instant startsAt, Instant endsAt, boolean supervising) {}

    public VolunteerCalendar {
        bookings = List.copyOf(bookings);
    }

    public static VolunteerCalendar empty(String volunteerId) {
        return new VolunteerCalendar(volunteerId, List.of());
    }

    public boolean holds(String assignmentId) {
        return bookings.stream().anyMatch(b -> b.assignmentId().equals(assignmentId));
    }

    /** Adds a promise, once; refuses one that comes closer to another than {@code apart}. */
    public VolunteerCalendar book(Booking wanted, Duration apart, Instant now) {
        if (holds(wanted.assignmentId())) {
            return this;
        }
        for (Booking other : bookings) {
            if (wanted.startsAt().isBefore(other.endsAt().plus(apart))
                    && other.startsAt().isBefore(wanted.endsAt().plus(apart))) {
                throw new Rejected(new AssignmentRejection.DoubleBooked());
            }
        }
        List<Booking> next = new ArrayList<>();
        Instant oldest = now.minus(KEPT);
        bookings.stream().filter(b -> b.endsAt().isAfter(oldest)).forEach(next::add);
        next.add(wanted);
        return new VolunteerCalendar(volunteerId, next);
    }

    public VolunteerCalendar release(String assignmentId) {
        return new VolunteerCalendar(
                volunteerId,
                bookings.stream()
                        .filter(b -> !b.assignmentId().equals(assignmentId))
                        .toList());
    }
}
