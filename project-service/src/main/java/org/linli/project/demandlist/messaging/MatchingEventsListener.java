package org.linli.project.demandlist.messaging;

import org.linli.contracts.matching.DemandEquipmentChangedV1;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandWindowDecidedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.project.demandlist.DemandList;
import org.linli.project.demandlist.EventPosition;
import org.linli.project.demandlist.KnownDemand;

/** Decides what each event of matching-service means for the demand list. */
public final class MatchingEventsListener {

    /** The consumer group. */
    public static final String GROUP = "project-service.demand-list";

    /** Back on the list: people and time are looked for anew. */
    private static final String LISTED = "LISTED";

    /** Its time passed without it; it waits for another. */
    private static final String RELEASED = "RELEASED";

    private final DemandList demands;

    public MatchingEventsListener(DemandList demands) {
        this.demands = demands;
    }

    /** The table from event to reaction. */
    public EventHandlers handlers() {
        return EventHandlers.builder()
                .on(DemandListedV1.class, this::listed)
                .on(DemandStatusChangedV1.class, this::statusChanged)
                .on(DemandWindowDecidedV1.class, this::windowDecided)
                .on(DemandEquipmentChangedV1.class, this::equipmentChanged)
                .build();
    }

    private void listed(ReceivedEvent<DemandListedV1> event) {
        DemandListedV1 demand = event.data();
        demands.noteListed(
                demand.demandId(),
                demand.area(),
                demand.title(),
                demand.demandClass(),
                new KnownDemand.Window(demand.startsAt(), demand.endsAt()),
                position(event));
    }

    private void statusChanged(ReceivedEvent<DemandStatusChangedV1> event) {
        DemandStatusChangedV1 change = event.data();
        demands.noteStatus(change.demandId(), change.area(), change.demandClass(), change.to(), position(event));
        if (change.to().equals(LISTED)) {
            demands.noteWindowOpen(change.demandId(), change.area(), position(event));
        }
    }

    private void windowDecided(ReceivedEvent<DemandWindowDecidedV1> event) {
        DemandWindowDecidedV1 decided = event.data();
        demands.noteWindow(
                decided.demandId(),
                decided.area(),
                new KnownDemand.Window(decided.startsAt(), decided.endsAt()),
                position(event));
    }

    private void equipmentChanged(ReceivedEvent<DemandEquipmentChangedV1> event) {
        DemandEquipmentChangedV1 change = event.data();
        if (change.stage().equals(RELEASED)) {
            demands.noteWindowOpen(change.demandId(), change.area(), position(event));
        }
    }

    private static EventPosition position(ReceivedEvent<?> event) {
        return new EventPosition(event.partition(), event.offset(), event.time());
    }
}
