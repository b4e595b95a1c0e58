package org.linli.matching.resource.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.VenueType;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.Circle;
import org.linli.matching.resource.Opening;
import org.linli.matching.resource.Owner;
import org.linli.matching.resource.Price;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceDetails;
import org.linli.matching.resource.ResourceId;
import org.linli.matching.resource.ResourceKind;
import org.linli.matching.resource.ResourceStatus;
import org.springframework.data.annotation.Id;

/**
 * A resource as it is stored.
 *
 * @param department for queries, when a department owns it
 * @param nextLapse for the sweep: when the next booking lapses
 * @param demands for queries: the demands that have a booking
 */
record ResourceDocument(
        @Id String id,
        String name,
        ResourceKind kind,
        Owner owner,
        @Nullable String department,
        String area,
        @Nullable String place,
        Circle circle,
        Price price,
        int capacity,
        Opening opening,
        String offeredBy,
        Instant offeredAt,
        ResourceStatus status,
        long onHand,
        List<Booking> bookings,
        @Nullable Instant nextLapse,
        List<String> demands,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        @Nullable String retiredFor,
        @Nullable VenueType venueType,
        @Nullable String goodsKind) {

    static ResourceDocument of(Resource.State s) {
        ResourceDetails d = s.details();
        return new ResourceDocument(
                s.id().value(),
                d.name(),
                d.kind(),
                d.owner(),
                d.owner().department().orElse(null),
                d.area(),
                d.place(),
                d.circle(),
                d.price(),
                d.capacity(),
                d.opening(),
                s.offeredBy(),
                s.offeredAt(),
                s.status(),
                s.onHand(),
                s.bookings(),
                s.nextLapse().orElse(null),
                s.bookings().stream()
                        .filter(b -> b.stage().live())
                        .map(Booking::demandId)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList(),
                s.checkedBy(),
                s.checkedAt(),
                s.retiredFor(),
                d.venueType(),
                d.goodsKind());
    }

    Resource.State state() {
        return new Resource.State(
                new ResourceId(id),
                new ResourceDetails(
                        name, kind, owner, area, place, circle, price, capacity, opening, venueType, goodsKind),
                offeredBy,
                offeredAt,
                status,
                onHand,
                bookings,
                checkedBy,
                checkedAt,
                retiredFor);
    }
}
