package org.linli.volunteer.lateentry.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.LateEntryStatusChangedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.lateentry.CarryOutLateEntry;
import org.linli.volunteer.lateentry.LateEntryId;
import org.linli.volunteer.lateentry.LateEntryStatus;
import org.springframework.stereotype.Component;

/** Carries out decisions in the order of each volunteer's events, so that two late entries of one person are never entered at once. */
@Component
final class LateEntryEventsListener {

    static final String GROUP = "volunteer-service.late-entries";

    private final CarryOutLateEntry carryOut;

    LateEntryEventsListener(EventSubscriptions subscriptions, CarryOutLateEntry carryOut) {
        this.carryOut = carryOut;
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(LateEntryStatusChangedV1.class, event -> moved(event.data()))
                        .build());
    }

    private void moved(LateEntryStatusChangedV1 late) {
        if (late.to().equals(LateEntryStatus.APPROVED.name())) {
            carryOut.enter(new LateEntryId(late.lateEntryId()));
        } else if (late.to().equals(LateEntryStatus.FOUND_FALSE.name())) {
            carryOut.takeBack(new LateEntryId(late.lateEntryId()));
        }
    }
}
