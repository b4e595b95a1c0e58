package org.linli.contracts.volunteer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer starts to serve. Consumers may rely on: {@code evidence} grades how it was witnessed. */
@EventType(name = "linli.volunteer.service.checked-in.v1", topic = Topics.VOLUNTEER_EVENTS)
public record CheckedInV1(
        String signUpId,
        String activityId,
        String volunteerId,
        String area,
        @Nullable String demandId,
        @Nullable String assignmentId,
        Instant at,
        String evidence)
        implements PublishedEvent {

    @Override
    public String subject() {
        return signUpId;
    }
}
