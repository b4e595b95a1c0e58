package org.linli.matching.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Facts in the life of an assignment, inside this service. */
public sealed interface AssignmentEvent {

    record Confirmed(String by, Instant dueAt, Instant at) implements AssignmentEvent {}

    record Accepted(Instant at) implements AssignmentEvent {}

    record Declined(@Nullable String reason, Instant at) implements AssignmentEvent {}

    record Expired(Instant at) implements AssignmentEvent {}

    /** Raised when the service or an office takes the place back; {@code reason} is a code. */
    record Withdrawn(String reason, Instant at) implements AssignmentEvent {}

    /** Raised when the person takes his yes back. */
    record Cancelled(@Nullable String reason, Instant at) implements AssignmentEvent {}

    record Missed(Instant at) implements AssignmentEvent {}

    record CheckedIn(Instant at) implements AssignmentEvent {}

    record Served(Instant at, int minutes) implements AssignmentEvent {}

    /** Raised when the hours ledger counts or corrects minutes; {@code minutes} may be negative. */
    record Credited(int minutes) implements AssignmentEvent {}
}
