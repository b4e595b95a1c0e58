package org.linli.project.demandlist.messaging;

import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.project.demandlist.DemandList;
import org.linli.project.demandlist.EventPosition;

/** Decides what each event of matching-service means for the demand list. */
public final class MatchingEventsListener {

    /** The consumer group. */
    public static final String GROUP = "project-service.demand-list";

    private final DemandList demands;

    public MatchingEventsListener(DemandList demands) {
        this.demands = demands;
    }

    /** The table from event to reaction. */
    public EventHandlers handlers() {
        return EventHandlers.builder()
                .on(DemandListedV1.class, this::listed)
                .on(DemandStatusChangedV1.class, this::statusChanged)
                .build();
    }

    private void listed(ReceivedEvent<DemandListedV1> event) {
        DemandListedV1 demand = event.data();
        demands.noteListed(demand.demandId(), demand.area(), demand.title(), demand.demandClass(), position(event));
    }

    private void statusChanged(ReceivedEvent<DemandStatusChangedV1> event) {
        DemandStatusChangedV1 change = event.data();
        demands.noteStatus(change.demandId(), change.area(), change.demandClass(), change.to(), position(event));
    }

    private static EventPosition position(ReceivedEvent<?> event) {
        return new EventPosition(event.partition(), event.offset(), event.time());
    }
}
