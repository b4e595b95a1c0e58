package org.linli.matching.resource.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.Opening;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceDetails;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;

/** A resource as offices see it; {@code free} is what is left of stock, null for what is had for a time. */
record ResourceView(
        String id,
        long version,
        String name,
        String kind,
        String ownerKind,
        String owner,
        String area,
        String areaName,
        @Nullable String place,
        String circle,
        String priceMode,
        long listFen,
        long chargedFen,
        int freeSeats,
        int capacity,
        @Nullable Long onHand,
        @Nullable Long free,
        List<Hours> week,
        Set<LocalDate> closedOn,
        String status,
        Instant offeredAt,
        @Nullable Instant checkedAt,
        @Nullable String retiredFor,
        List<BookingView> bookings,
        @Nullable String venueType,
        @Nullable String goodsKind) {

    record Hours(int day, String from, String to) {
        static Hours of(Opening.Hours h) {
            return new Hours(h.day().getValue(), h.from().toString(), h.to().toString());
        }
    }

    /** A live booking. */
    record BookingView(
            String id,
            @Nullable String demandId,
            String purpose,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            long quantity,
            int seats,
            int freeSeats,
            String stage,
            @Nullable String reason,
            @Nullable Instant lapsesAt,
            long takingsFen,
            long discountFen) {

        static BookingView of(Booking b) {
            return new BookingView(
                    b.id(),
                    b.demandId(),
                    b.purpose(),
                    b.startsAt(),
                    b.endsAt(),
                    b.quantity(),
                    b.seats(),
                    b.freeSeats(),
                    b.stage().name(),
                    b.reason() == null ? null : b.reason().name(),
                    b.lapsesAt(),
                    b.takingsFen(),
                    b.discountFen());
        }
    }

    static ResourceView of(Versioned<Resource> stored, Areas areas) {
        Resource.State s = stored.value().state();
        ResourceDetails d = s.details();
        boolean stock = d.kind().stock();
        return new ResourceView(
                s.id().value(),
                stored.version(),
                d.name(),
                d.kind().name(),
                d.owner().kind().name(),
                d.owner().reference(),
                d.area(),
                areas.name(d.area()),
                d.place(),
                d.circle().name(),
                d.price().mode().name(),
                d.price().listFen(),
                d.price().chargedFen(),
                d.price().freeSeats(),
                d.capacity(),
                stock ? (Long) s.onHand() : null,
                stock ? (Long) s.free() : null,
                d.opening().week().stream().map(Hours::of).toList(),
                d.opening().closedOn(),
                s.status().name(),
                s.offeredAt(),
                s.checkedAt(),
                s.retiredFor(),
                s.bookings().stream()
                        .filter(b -> b.stage().live())
                        .map(BookingView::of)
                        .toList(),
                d.venueType() == null ? null : d.venueType().name(),
                d.goodsKind());
    }
}
