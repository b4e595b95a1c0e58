package org.linli.matching.dualcheckin.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.PartyMemberStatusChangedV1;
import org.linli.matching.dualcheckin.KeepUnits;
import org.linli.matching.dualcheckin.MemberCardId;
import org.linli.matching.dualcheckin.MemberStatus;
import org.linli.matching.dualcheckin.PartyUnitId;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hears that a member left. */
@Component
final class MemberEventsListener {

    private final KeepUnits units;

    MemberEventsListener(KeepUnits units, EventSubscriptions subscriptions) {
        this.units = units;
        subscriptions.subscribe(
                "matching-service-party-units",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(PartyMemberStatusChangedV1.class, this::moved)
                        .build());
    }

    private void moved(ReceivedEvent<PartyMemberStatusChangedV1> event) {
        if (event.data().to().equals(MemberStatus.LEFT.name())) {
            units.memberLeft(
                    new PartyUnitId(event.data().unitId()),
                    new MemberCardId(event.data().cardId()));
        }
    }
}
