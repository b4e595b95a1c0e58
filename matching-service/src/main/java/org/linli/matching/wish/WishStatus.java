package org.linli.matching.wish;

/** Where a wish stands. */
public enum WishStatus {
    COLLECTED,
    VERIFIED,
    PUBLISHED,
    CLAIMED,
    /** Back in the pool after a claim that came to nothing. */
    RELEASED,
    DELIVERED,
    CONFIRMED,
    CLOSED,
    WITHDRAWN;

    /** Whether it can be claimed by whoever wants to. */
    public boolean inPool() {
        return this == PUBLISHED || this == RELEASED;
    }

    /** Whether claimants have something to bring, and therefore may learn where. */
    public boolean inHands() {
        return this == CLAIMED || this == DELIVERED;
    }
}
