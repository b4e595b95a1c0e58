package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a demand is posted or imported. Consumers may rely on: nothing of the requester is told. */
@EventType(name = "linli.matching.demand.submitted.v1", topic = Topics.MATCHING_EVENTS)
public record DemandSubmittedV1(
        String demandId,
        String area,
        String demandClass,
        String demandType,
        String urgency,
        String source,
        @Nullable String importId)
        implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
