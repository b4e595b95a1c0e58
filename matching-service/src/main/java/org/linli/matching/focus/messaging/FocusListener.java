package org.linli.matching.focus.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.matching.focus.ReadFocusQueues;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.springframework.stereotype.Component;

/** Notes how long demands took. */
@Component
final class FocusListener {

    FocusListener(ReadFocusQueues focus, EventSubscriptions subscriptions) {
        subscriptions.subscribe(
                "matching-service-focus",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(DemandStatusChangedV1.class, focus::done)
                        .build());
    }
}
