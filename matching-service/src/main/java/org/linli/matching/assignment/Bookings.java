package org.linli.matching.assignment;

import org.linli.matching.demand.SeatRole;

/** The booking that belongs to an assignment. */
final class Bookings {

    private Bookings() {}

    static VolunteerCalendar.Booking of(AssignmentState state) {
        return new VolunteerCalendar.Booking(
                state.id().value(), state.job().startsAt(), state.job().endsAt(), state.role() == SeatRole.SUPERVISOR);
    }
}
