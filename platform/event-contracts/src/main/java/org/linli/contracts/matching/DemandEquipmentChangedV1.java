package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when venue and goods of a demand are BOOKED, LOST to others, or RELEASED because their time went by without people. Consumers may rely on: {@code lacking} is VENUE or GOODS and set when they were lost; the bookings themselves are told by the resources. */
@EventType(name = "linli.matching.demand.equipment-changed.v1", topic = Topics.MATCHING_EVENTS)
public record DemandEquipmentChangedV1(
        String demandId,
        String area,
        String demandClass,
        String stage,
        @Nullable String venueId,
        @Nullable String goodsKind,
        @Nullable Integer goodsQuantity,
        @Nullable String lacking)
        implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
