package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when an assignment ends without service. Consumers may rely on: {@code reason} is DECLINED, EXPIRED, WITHDRAWN, SUPERSEDED, CANCELLED, VOLUNTEER_LEFT, PLACE_ENDED or NO_SHOW, and may be a further code one day. */
@EventType(name = "linli.matching.assignment.released.v1", topic = Topics.MATCHING_EVENTS)
public record AssignmentReleasedV1(String assignmentId, String demandId, String volunteerId, String area, String reason)
        implements PublishedEvent {

    @Override
    public String subject() {
        return assignmentId;
    }
}
