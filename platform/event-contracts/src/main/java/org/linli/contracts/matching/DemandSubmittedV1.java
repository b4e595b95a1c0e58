package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a demand is posted or imported. Consumers may rely on: nothing of the requester is told; {@code alternatives} counts the other times that would do; {@code venueSeats} is set when a venue is asked for, the goods when goods are; all five are absent in events from before a demand could ask for them. */
@EventType(name = "linli.matching.demand.submitted.v1", topic = Topics.MATCHING_EVENTS)
public record DemandSubmittedV1(
        String demandId,
        String area,
        String demandClass,
        String demandType,
        String urgency,
        String source,
        @Nullable String importId,
        @Nullable Integer alternatives,
        @Nullable String venueType,
        @Nullable Integer venueSeats,
        @Nullable String goodsKind,
        @Nullable Integer goodsQuantity)
        implements PublishedEvent {

    /** A demand for people at one time. */
    public DemandSubmittedV1(
            String demandId,
            String area,
            String demandClass,
            String demandType,
            String urgency,
            String source,
            @Nullable String importId) {
        this(demandId, area, demandClass, demandType, urgency, source, importId, 0, null, null, null, null);
    }

    @Override
    public String subject() {
        return demandId;
    }
}
