package org.linli.matching.resource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a resource. */
public sealed interface ResourceEvent {

    /** It was offered. */
    record Offered(Instant at) implements ResourceEvent {}

    /** An office found it as stated. */
    record Checked(String by, Instant at) implements ResourceEvent {}

    /** It came on the resource list. */
    record Published(Instant at) implements ResourceEvent {}

    /** A booking was made or moved on. */
    record BookingChanged(Booking booking, Instant at) implements ResourceEvent {}

    /** More of it came in. */
    record Restocked(long quantity, Instant at) implements ResourceEvent {}

    /** It is open at other times. */
    record OpeningChanged(Opening opening, Instant at) implements ResourceEvent {}

    /** It is not offered any more. */
    record Retired(@Nullable String reason, Instant at) implements ResourceEvent {}
}
