package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when an officer confirms a proposal; the volunteer is asked next. Consumers may rely on: the volunteer is reserved for that time. */
@EventType(name = "linli.matching.assignment.confirmed.v1", topic = Topics.MATCHING_EVENTS)
public record AssignmentConfirmedV1(String assignmentId, String demandId, String volunteerId, String area)
        implements PublishedEvent {

    @Override
    public String subject() {
        return assignmentId;
    }
}
