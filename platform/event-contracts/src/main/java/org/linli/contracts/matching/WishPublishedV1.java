package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a wish comes into the public pool for the first time. Consumers may rely on: nothing of the person who wishes is told. */
@EventType(name = "linli.matching.wish.published.v1", topic = Topics.MATCHING_EVENTS)
public record WishPublishedV1(String wishId, String area, String category, String group, int valueYuan, boolean joint)
        implements PublishedEvent {

    @Override
    public String subject() {
        return wishId;
    }
}
