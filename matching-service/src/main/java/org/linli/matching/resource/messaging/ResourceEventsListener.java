package org.linli.matching.resource.messaging;

import java.util.Set;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.resource.CircleFigures;
import org.linli.matching.resource.ReleaseBookings;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Gives back what was promised to a demand that ended without it, settles what one had that was met, and adds up uses. */
@Component
final class ResourceEventsListener {

    private static final Set<String> UNMET = Set.of(DemandStatus.EXPIRED.name(), DemandStatus.REOPENED.name());
    private static final Set<String> MET = Set.of(DemandStatus.DONE.name(), DemandStatus.EVALUATED.name());

    private final ReleaseBookings release;
    private final CircleFigures circles;

    ResourceEventsListener(ReleaseBookings release, CircleFigures circles, EventSubscriptions subscriptions) {
        this.release = release;
        this.circles = circles;
        subscriptions.subscribe("matching-service-resources", Topics.MATCHING_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(DemandStatusChangedV1.class, this::demandMoved)
                .on(ResourceBookingChangedV1.class, circles::add)
                .build();
    }

    private void demandMoved(ReceivedEvent<DemandStatusChangedV1> event) {
        if (UNMET.contains(event.data().to())) {
            release.unmet(event.data().demandId(), event.time());
        } else if (MET.contains(event.data().to())) {
            release.met(event.data().demandId(), event.time());
        }
    }
}
