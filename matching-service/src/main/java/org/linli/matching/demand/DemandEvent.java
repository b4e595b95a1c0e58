package org.linli.matching.demand;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts in the life of a demand, inside this service; {@link PublishedDemandEvents} says which of them others hear of. */
public sealed interface DemandEvent {

    Instant at();

    /** Raised when a demand comes in; its SLA clocks start (MAT-02). */
    record Submitted(DemandDetails details, String requester, ServiceLevel due, Instant at) implements DemandEvent {}

    /** Raised when the calendar changed and with it the days to verify and to answer. */
    record Rescheduled(ServiceLevel due, Instant at) implements DemandEvent {}

    record Verified(String by, Instant at) implements DemandEvent {}

    record Rejected(String by, String reason, Instant at) implements DemandEvent {}

    /** Raised when the demand is published; a reopened demand brings the window it is wanted in now. */
    record Listed(@Nullable Window newWindow, Instant at) implements DemandEvent {}

    record Proposed(String planId, List<Seat> seats, Instant at) implements DemandEvent {
        public Proposed {
            seats = List.copyOf(seats);
        }
    }

    /** Raised when a time, a venue or goods are chosen. */
    record Provided(Provision provision, Instant at) implements DemandEvent {}

    /** Raised when an office stands behind the time, and venue and goods are booked. */
    record Secured(Instant at) implements DemandEvent {}

    /** Raised when others have the venue or the goods. */
    record EquipmentLost(Provision.Lacking lacking, Instant at) implements DemandEvent {}

    /** Raised when a time went by without people and another one is still ahead; {@code released} when venue or goods were chosen for it. */
    record TimePassed(boolean released, Instant at) implements DemandEvent {}

    record SeatAccepted(Seat seat, Instant at) implements DemandEvent {}

    record SeatFreed(String assignmentId, Instant at) implements DemandEvent {}

    /** Raised when the last proposal lapsed and the demand is back on the list. */
    record Released(Instant at) implements DemandEvent {}

    /** Raised when every role has its minimum of people who said yes. */
    record Matched(Instant at) implements DemandEvent {}

    /** Raised when people who had said yes are not coming and too few are left. */
    record Lost(Instant at) implements DemandEvent {}

    record SeatProgressed(Seat seat, Instant at) implements DemandEvent {}

    record ServiceStarted(Instant at) implements DemandEvent {}

    record Completed(String by, int rating, @Nullable String comment, Instant at) implements DemandEvent {}

    record Evaluated(
            String by, DemandOutcome outcome, @Nullable String comment, Instant at) implements DemandEvent {}

    record Reopened(String by, String reason, Instant at) implements DemandEvent {}

    record Expired(Instant at) implements DemandEvent {}
}
