package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a team or a group of a team is formed. Consumers may rely on: {@code parentId} is set for groups. */
@EventType(name = "linli.volunteer.team.formed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record TeamFormedV1(
        String teamId, String area, String kind, @Nullable String parentId, String leaderId) implements PublishedEvent {

    @Override
    public String subject() {
        return teamId;
    }
}
