package org.linli.contracts.volunteer;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/**
 * Raised when a team is formed, gets another leader, or its leader may act no longer or again. Consumers may rely on: each one replaces the one
 * before; {@code account} is the subject that the leader signs in by, null when he has none; nobody speaks for the team while {@code acting} is
 * false.
 */
@EventType(name = "linli.volunteer.team.leadership-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record TeamLeadershipChangedV1(
        String teamId,
        String area,
        String leaderId,
        @Nullable String account,
        boolean acting) implements PublishedEvent {

    @Override
    public String subject() {
        return teamId;
    }
}
