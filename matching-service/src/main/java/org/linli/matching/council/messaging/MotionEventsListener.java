package org.linli.matching.council.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.CouncilMotionStatusChangedV1;
import org.linli.matching.council.FeedDemandList;
import org.linli.matching.council.MotionId;
import org.linli.matching.council.MotionStatus;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hears that a motion was adopted. */
@Component
final class MotionEventsListener {

    private final FeedDemandList feed;

    MotionEventsListener(FeedDemandList feed, EventSubscriptions subscriptions) {
        this.feed = feed;
        subscriptions.subscribe(
                "matching-service-councils",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(CouncilMotionStatusChangedV1.class, this::moved)
                        .build());
    }

    private void moved(ReceivedEvent<CouncilMotionStatusChangedV1> event) {
        if (event.data().to().equals(MotionStatus.ADOPTED.name())) {
            feed.handle(new MotionId(event.data().motionId()));
        }
    }
}
