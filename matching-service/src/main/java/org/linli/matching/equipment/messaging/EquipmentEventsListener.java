package org.linli.matching.equipment.messaging;

import java.util.Set;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandEquipmentChangedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.equipment.SecureEquipment;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.ResourceKind;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Frees venue and goods of a demand that moved on without them, and tells a demand when it lost a booking. */
@Component
final class EquipmentEventsListener {

    /** Back on the list, over, or asked anew: what was chosen does not count any more. */
    private static final Set<String> WITHOUT =
            Set.of(DemandStatus.LISTED.name(), DemandStatus.EXPIRED.name(), DemandStatus.REOPENED.name());

    /** Given back by the owner or by the clock; the other reasons are the demand's own. */
    private static final Set<String> TAKEN_AWAY =
            Set.of(Booking.Reason.CANCELLED.name(), Booking.Reason.NOT_CONFIRMED.name());

    private final SecureEquipment equipment;

    EquipmentEventsListener(SecureEquipment equipment, EventSubscriptions subscriptions) {
        this.equipment = equipment;
        subscriptions.subscribe("matching-service-equipment", Topics.MATCHING_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(DemandStatusChangedV1.class, this::demandMoved)
                .on(DemandEquipmentChangedV1.class, this::equipmentChanged)
                .on(ResourceBookingChangedV1.class, this::bookingChanged)
                .build();
    }

    private void demandMoved(ReceivedEvent<DemandStatusChangedV1> event) {
        if (WITHOUT.contains(event.data().to())) {
            equipment.tidy(new DemandId(event.data().demandId()));
        } else if (event.data().to().equals(DemandStatus.IN_SERVICE.name())) {
            equipment.begun(new DemandId(event.data().demandId()));
        }
    }

    private void equipmentChanged(ReceivedEvent<DemandEquipmentChangedV1> event) {
        equipment.tidy(new DemandId(event.data().demandId()));
    }

    private void bookingChanged(ReceivedEvent<ResourceBookingChangedV1> event) {
        ResourceBookingChangedV1 b = event.data();
        String demandId = b.demandId();
        if (demandId != null && b.reason() != null && TAKEN_AWAY.contains(b.reason())) {
            equipment.bookingGone(
                    new DemandId(demandId), b.bookingId(), b.kind().equals(ResourceKind.VENUE.name()));
        }
    }
}
