package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when it is confirmed that a wish was fulfilled. Consumers may rely on: {@code days} counts from the day it was published. */
@EventType(name = "linli.matching.wish.fulfilled.v1", topic = Topics.MATCHING_EVENTS)
public record WishFulfilledV1(String wishId, String area, String category, boolean joint, int claimants, int days)
        implements PublishedEvent {

    @Override
    public String subject() {
        return wishId;
    }
}
