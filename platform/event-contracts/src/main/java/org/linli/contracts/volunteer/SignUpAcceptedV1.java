package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer has a place in an activity. Consumers may rely on: {@code signUpId} equals the assignment id when a match led to it. */
@EventType(name = "linli.volunteer.sign-up.accepted.v1", topic = Topics.VOLUNTEER_EVENTS)
public record SignUpAcceptedV1(
        String signUpId,
        String activityId,
        String volunteerId,
        String area,
        @Nullable String demandId,
        @Nullable String assignmentId)
        implements PublishedEvent {

    @Override
    public String subject() {
        return signUpId;
    }
}
