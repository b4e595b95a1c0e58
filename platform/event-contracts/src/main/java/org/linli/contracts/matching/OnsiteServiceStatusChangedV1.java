package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a recurring service at a place begins, pauses, goes on or ends. Consumers may rely on: {@code kind} is CANTEEN, DISABILITY_AID or CARE. */
@EventType(name = "linli.matching.onsite-service.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record OnsiteServiceStatusChangedV1(
        String serviceId,
        String area,
        String kind,
        @Nullable String from,
        String to) implements PublishedEvent {

    @Override
    public String subject() {
        return serviceId;
    }
}
