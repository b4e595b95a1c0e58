package org.linli.contracts.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a session is held, called off or found missing. Consumers may rely on: counts are nought unless {@code status} is HELD; a missing one may still be told as held. */
@EventType(name = "linli.matching.onsite-service.session-closed.v1", topic = Topics.MATCHING_EVENTS)
public record OnsiteSessionClosedV1(
        String sessionId,
        String serviceId,
        String area,
        String kind,
        LocalDate day,
        @Nullable String from,
        String status,
        int meals,
        int visits,
        int expected,
        int attended)
        implements PublishedEvent {

    @Override
    public String subject() {
        return sessionId;
    }
}
