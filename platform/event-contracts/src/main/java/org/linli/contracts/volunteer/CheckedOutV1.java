package org.linli.contracts.volunteer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer ends serving. Consumers may rely on: {@code minutes} is the service time; {@code state} is EFFECTIVE or HOURS_PENDING (VOL-13). */
@EventType(name = "linli.volunteer.service.checked-out.v1", topic = Topics.VOLUNTEER_EVENTS)
public record CheckedOutV1(
        String signUpId,
        String activityId,
        String volunteerId,
        String area,
        @Nullable String demandId,
        @Nullable String assignmentId,
        Instant at,
        int minutes,
        String state,
        String evidence)
        implements PublishedEvent {

    @Override
    public String subject() {
        return signUpId;
    }
}
