package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a demand moves to another status, whichever. Consumers may rely on: {@code from} was the status before. */
@EventType(name = "linli.matching.demand.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record DemandStatusChangedV1(String demandId, String area, String demandClass, String from, String to)
        implements PublishedEvent {

    @Override
    public String subject() {
        return demandId;
    }
}
