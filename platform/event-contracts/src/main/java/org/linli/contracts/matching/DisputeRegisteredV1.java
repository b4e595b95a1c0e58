package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a dispute is registered. Consumers may rely on: neither parties nor facts are told (MAT-12). */
@EventType(name = "linli.matching.dispute.registered.v1", topic = Topics.MATCHING_EVENTS)
public record DisputeRegisteredV1(String disputeId, String area, String disputeKind, String origin, int level)
        implements PublishedEvent {

    @Override
    public String subject() {
        return disputeId;
    }
}
