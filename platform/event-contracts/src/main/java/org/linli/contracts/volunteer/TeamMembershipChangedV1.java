package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when somebody joins a team or ceases to be a member. Consumers may rely on: {@code change} is JOINED, LEFT or MOVED; {@code otherTeamId} is set exactly when somebody MOVED there. */
@EventType(name = "linli.volunteer.team.membership-changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record TeamMembershipChangedV1(
        String teamId,
        String volunteerId,
        String area,
        String change,
        LocalDate day,
        @Nullable String otherTeamId) implements PublishedEvent {

    @Override
    public String subject() {
        return teamId;
    }
}
