package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a wish moves to another status, whichever. Consumers may rely on: {@code from} was the status before. */
@EventType(name = "linli.matching.wish.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record WishStatusChangedV1(String wishId, String area, String category, String from, String to)
        implements PublishedEvent {

    @Override
    public String subject() {
        return wishId;
    }
}
