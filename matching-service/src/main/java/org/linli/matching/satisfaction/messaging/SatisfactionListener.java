package org.linli.matching.satisfaction.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.FollowUpStatusChangedV1;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.satisfaction.FollowUpId;
import org.linli.matching.satisfaction.FollowUpStatus;
import org.linli.matching.satisfaction.RecordFollowUpVisit;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Schedules a visit for every demand that is done, and puts up again what a visit found unsolved. */
@Component
final class SatisfactionListener {

    private final RecordFollowUpVisit visits;

    SatisfactionListener(RecordFollowUpVisit visits, EventSubscriptions subscriptions) {
        this.visits = visits;
        subscriptions.subscribe("matching-service-follow-ups", Topics.MATCHING_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(DemandStatusChangedV1.class, this::demandMoved)
                .on(FollowUpStatusChangedV1.class, this::visited)
                .build();
    }

    private void demandMoved(ReceivedEvent<DemandStatusChangedV1> event) {
        if (event.data().to().equals(DemandStatus.DONE.name())) {
            visits.schedule(
                    new FollowUpId(event.id()),
                    new DemandId(event.data().demandId()),
                    event.data().area(),
                    event.time());
        }
    }

    private void visited(ReceivedEvent<FollowUpStatusChangedV1> event) {
        if (event.data().to().equals(FollowUpStatus.UNSOLVED.name())) {
            visits.reopen(new FollowUpId(event.data().followUpId()));
        }
    }
}
