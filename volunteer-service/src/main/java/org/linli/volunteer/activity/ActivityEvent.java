package org.linli.volunteer.activity;

import org.linli.volunteer.registration.VolunteerId;

/** What happened to an activity. */
public sealed interface ActivityEvent {

    /** A place went over to another registration of the same person. */
    record HandedOver(VolunteerId from, VolunteerId to) implements ActivityEvent {}

    /** Somebody wrote it down, or a matched demand asked for it. */
    record Drafted() implements ActivityEvent {}

    /** Its plan was changed. */
    record Amended(Activity.Plan plan) implements ActivityEvent {}

    /** It was handed in for review. */
    record Submitted() implements ActivityEvent {}

    /** It opened for volunteers. */
    record Published() implements ActivityEvent {}

    /** A volunteer has a seat. */
    record SeatTaken(VolunteerId volunteer) implements ActivityEvent {}

    /** A seat is free again. */
    record SeatFreed(VolunteerId volunteer) implements ActivityEvent {}

    /** There was no seat, so the volunteer waits for one. */
    record JoinedLine(VolunteerId volunteer) implements ActivityEvent {}

    /** The volunteer waits no more. */
    record LeftLine(VolunteerId volunteer) implements ActivityEvent {}

    /** The last seat is taken. */
    record RecruitmentClosed() implements ActivityEvent {}

    /** Its time has come. */
    record Started() implements ActivityEvent {}

    /** Its time is over. */
    record Finished() implements ActivityEvent {}

    /** All its hours are decided. */
    record HoursConfirmed() implements ActivityEvent {}

    /** It is kept for the record only. */
    record Archived() implements ActivityEvent {}

    /** It will not take place. */
    record Cancelled(String reason) implements ActivityEvent {}
}
