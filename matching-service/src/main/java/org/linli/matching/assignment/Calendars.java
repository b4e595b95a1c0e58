package org.linli.matching.assignment;

import java.time.Instant;

/** Where people's calendars are kept; both operations may be repeated without harm. */
public interface Calendars {

    /** Books the time, or refuses with {@link AssignmentRejection.DoubleBooked}. */
    void book(String volunteerId, VolunteerCalendar.Booking booking, Instant now);

    void release(String volunteerId, String assignmentId);

    VolunteerCalendar of(String volunteerId);
}
