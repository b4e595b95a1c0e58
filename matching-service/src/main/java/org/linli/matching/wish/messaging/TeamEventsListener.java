package org.linli.matching.wish.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.TeamFormedV1;
import org.linli.contracts.volunteer.TeamLeadershipChangedV1;
import org.linli.contracts.volunteer.TeamStatusChangedV1;
import org.linli.matching.wish.ClaimingTeams;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps the index of teams that may claim wishes (MAT-07). */
@Component
final class TeamEventsListener {

    private final ClaimingTeams teams;

    TeamEventsListener(ClaimingTeams teams, EventSubscriptions subscriptions) {
        this.teams = teams;
        subscriptions.subscribe("matching-service-teams", Topics.VOLUNTEER_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(TeamFormedV1.class, this::formed)
                .on(TeamLeadershipChangedV1.class, this::led)
                .on(TeamStatusChangedV1.class, this::moved)
                .build();
    }

    private void formed(ReceivedEvent<TeamFormedV1> event) {
        teams.formed(event.data().teamId(), event.data().area(), event.data().leaderId(), place(event));
    }

    private void led(ReceivedEvent<TeamLeadershipChangedV1> event) {
        TeamLeadershipChangedV1 now = event.data();
        teams.led(now.teamId(), now.area(), now.leaderId(), now.account(), now.acting(), place(event));
    }

    private void moved(ReceivedEvent<TeamStatusChangedV1> event) {
        teams.moved(event.data().teamId(), event.data().area(), event.data().to(), place(event));
    }

    private static ClaimingTeams.Place place(ReceivedEvent<?> event) {
        return new ClaimingTeams.Place(event.offset());
    }
}
