package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a demand is linked to a project on the three lists (MAT-01). Consumers may rely on: a demand has one project at most. */
@EventType(name = "linli.matching.demand.project-linked.v1", topic = Topics.MATCHING_EVENTS)
public record DemandProjectLinkedV1(String demandId, String area, String projectId) implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
