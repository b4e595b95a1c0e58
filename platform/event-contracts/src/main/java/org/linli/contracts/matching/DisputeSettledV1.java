package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a mediation ends with an agreement or fails. Consumers may rely on: {@code days} counts from the start of the mediation; {@code result} is AGREED or FAILED. */
@EventType(name = "linli.matching.dispute.settled.v1", topic = Topics.MATCHING_EVENTS)
public record DisputeSettledV1(
        String disputeId, String area, String disputeKind, int level, String result, int days, boolean withinMonth)
        implements PublishedEvent {

    @Override
    public String subject() {
        return disputeId;
    }
}
