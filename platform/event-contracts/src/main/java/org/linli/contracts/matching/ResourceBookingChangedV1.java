package org.linli.contracts.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised at every stage of a booking: HELD, CONFIRMED, IN_USE, USED or RELEASED. Consumers may rely on: stages of one booking only move forward; money is in fen and set once it was used; times are null for stock. */
@EventType(name = "linli.matching.resource.booking-changed.v1", topic = Topics.MATCHING_EVENTS)
public record ResourceBookingChangedV1(
        String resourceId,
        String bookingId,
        String area,
        String kind,
        String circle,
        @Nullable String department,
        @Nullable String demandId,
        String stage,
        @Nullable String reason,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        long quantity,
        int seats,
        int freeSeats,
        long takingsFen,
        long discountFen)
        implements PublishedEvent {

    @Override
    public String subject() {
        return resourceId;
    }
}
