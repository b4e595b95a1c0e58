package org.linli.contracts.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a visit after a service is due or was made. Consumers may rely on: {@code from} is absent when it was scheduled; UNSOLVED puts the demand up again. */
@EventType(name = "linli.matching.follow-up.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record FollowUpStatusChangedV1(
        String followUpId,
        String demandId,
        String area,
        @Nullable String from,
        String to,
        LocalDate dueOn) implements PublishedEvent {

    @Override
    public String subject() {
        return followUpId;
    }
}
