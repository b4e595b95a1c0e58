package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a place, or a wait for one, was given back. Consumers may rely on: {@code cause} is a code; the volunteer is not expected any more. */
@EventType(name = "linli.volunteer.sign-up.cancelled.v1", topic = Topics.VOLUNTEER_EVENTS)
public record SignUpCancelledV1(
        String signUpId,
        String activityId,
        String volunteerId,
        String area,
        @Nullable String demandId,
        @Nullable String assignmentId,
        String cause)
        implements PublishedEvent {

    @Override
    public String subject() {
        return signUpId;
    }
}
