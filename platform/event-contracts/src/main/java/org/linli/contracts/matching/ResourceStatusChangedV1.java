package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a resource is offered ({@code from} is null) or moves to another status. Consumers may rely on: {@code department} is set when a department owns it. */
@EventType(name = "linli.matching.resource.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record ResourceStatusChangedV1(
        String resourceId,
        String area,
        String kind,
        String circle,
        String priceMode,
        @Nullable String department,
        @Nullable String from,
        String to)
        implements PublishedEvent {

    @Override
    public String subject() {
        return resourceId;
    }
}
