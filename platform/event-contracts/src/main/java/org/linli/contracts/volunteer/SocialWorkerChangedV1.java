package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the register of licensed social workers changes. Consumers may rely on: the newest record per {@code socialWorkerId} is complete; after {@code registeredUntil} the registration no longer holds. */
@EventType(name = "linli.volunteer.social-worker.changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record SocialWorkerChangedV1(
        String socialWorkerId,
        @Nullable String volunteerId,
        String area,
        String grade,
        String status,
        @Nullable LocalDate registeredUntil)
        implements PublishedEvent {

    @Override
    public String subject() {
        return socialWorkerId;
    }
}
