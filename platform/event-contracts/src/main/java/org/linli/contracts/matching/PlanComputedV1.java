package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the engine has planned the open demands of an area. Consumers may rely on: met + unmet = considered. */
@EventType(name = "linli.matching.plan.computed.v1", topic = Topics.MATCHING_EVENTS)
public record PlanComputedV1(
        String planId, String area, int considered, int met, int unmet, int proposals, long computedInMillis)
        implements PublishedEvent {

    @Override
    public String subject() {
        return planId;
    }
}
