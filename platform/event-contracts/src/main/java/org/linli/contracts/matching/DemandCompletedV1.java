package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the requester confirms that the service was given. Consumers may rely on: {@code rating} is 1 to 5; {@code minutes} is the sum served. */
@EventType(name = "linli.matching.demand.completed.v1", topic = Topics.MATCHING_EVENTS)
public record DemandCompletedV1(
        String demandId, String area, String demandClass, int rating, int minutes, int volunteers)
        implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
