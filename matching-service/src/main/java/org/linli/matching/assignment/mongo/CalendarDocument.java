package org.linli.matching.assignment.mongo;

import java.time.Instant;
import java.util.List;
import org.linli.matching.assignment.VolunteerCalendar;
import org.springframework.data.annotation.Id;

/** A calendar as it is stored; the id is the volunteer's. */
record CalendarDocument(@Id String id, List<BookingDocument> bookings) {

    record BookingDocument(String assignmentId, Instant startsAt, Instant endsAt, boolean supervising) {}

    static CalendarDocument of(VolunteerCalendar calendar) {
        return new CalendarDocument(
                calendar.volunteerId(),
                calendar.bookings().stream()
                        .map(b -> new BookingDocument(b.assignmentId(), b.startsAt(), b.endsAt(), b.supervising()))
                        .toList());
    }

    VolunteerCalendar calendar() {
        return new VolunteerCalendar(
                id,
                bookings.stream()
                        .map(b -> new VolunteerCalendar.Booking(
                                b.assignmentId(), b.startsAt(), b.endsAt(), b.supervising()))
                        .toList());
    }
}
