package org.linli.matching.threelist.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandProjectLinkedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.contracts.matching.DemandWindowDecidedV1;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.contracts.project.ProjectStageChangedV1;
import org.linli.contracts.project.ProjectStartedV1;
import org.linli.matching.threelist.FollowLists;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps the lines of the lists current. */
@Component
final class ThreeListsListener {

    private final FollowLists follow;

    ThreeListsListener(FollowLists follow, EventSubscriptions subscriptions) {
        this.follow = follow;
        subscriptions.subscribe("matching-service-three-lists", Topics.MATCHING_EVENTS, own());
        subscriptions.subscribe("matching-service-projects", Topics.PROJECT_EVENTS, projects());
    }

    EventHandlers own() {
        return EventHandlers.builder()
                .on(DemandSubmittedV1.class, e -> follow.submitted(e.data(), Consumed.of(e)))
                .on(DemandListedV1.class, e -> follow.listed(e.data(), Consumed.of(e)))
                .on(DemandStatusChangedV1.class, e -> follow.moved(e.data(), Consumed.of(e)))
                .on(DemandWindowDecidedV1.class, e -> follow.decided(e.data(), Consumed.of(e)))
                .on(DemandProjectLinkedV1.class, this::linked)
                .on(ResourceBookingChangedV1.class, e -> follow.booked(e.data(), Consumed.of(e)))
                .build();
    }

    EventHandlers projects() {
        return EventHandlers.builder()
                .on(ProjectStartedV1.class, e -> follow.started(e.data(), Consumed.of(e)))
                .on(ProjectStageChangedV1.class, e -> follow.stageChanged(e.data(), Consumed.of(e)))
                .build();
    }

    /** The link was written, and the service stopped before the project's line heard of it. */
    private void linked(ReceivedEvent<DemandProjectLinkedV1> event) {
        follow.linked(event.data());
    }
}
