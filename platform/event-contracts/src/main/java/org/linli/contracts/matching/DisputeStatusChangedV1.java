package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a dispute moves to another status, whichever. Consumers may rely on: {@code level} is the rung of the ladder after the move, 1 the lowest. */
@EventType(name = "linli.matching.dispute.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record DisputeStatusChangedV1(
        String disputeId, String area, String disputeKind, int level, String from, String to)
        implements PublishedEvent {

    @Override
    public String subject() {
        return disputeId;
    }
}
