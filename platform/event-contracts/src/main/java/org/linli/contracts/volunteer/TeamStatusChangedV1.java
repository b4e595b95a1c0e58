package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a team moves to another status. Consumers may rely on: {@code mergedInto} is set exactly when {@code to} is MERGED. */
@EventType(name = "linli.volunteer.team.status-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record TeamStatusChangedV1(
        String teamId,
        String area,
        String from,
        String to,
        @Nullable String mergedInto) implements PublishedEvent {

    @Override
    public String subject() {
        return teamId;
    }
}
