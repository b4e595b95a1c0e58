package org.linli.contracts.matching;

import java.time.Instant;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the volunteer accepts. Consumers may rely on: volunteer-service expects him: one activity per demand, one sign-up per assignment. */
@EventType(name = "linli.matching.assignment.accepted.v1", topic = Topics.MATCHING_EVENTS)
public record AssignmentAcceptedV1(
        String assignmentId,
        String demandId,
        String volunteerId,
        String area,
        String title,
        String serviceClass,
        Instant startsAt,
        Instant endsAt,
        int wanted,
        boolean minorsInvolved)
        implements PublishedEvent {

    @Override
    public String subject() {
        return assignmentId;
    }
}
