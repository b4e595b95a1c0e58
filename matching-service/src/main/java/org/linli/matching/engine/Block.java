package org.linli.matching.engine;

/** The hard rules, one bit each: a person can take a seat when none of them blocks him. */
public enum Block {
    /** Not ACTIVE, or of another district. */
    NOT_AVAILABLE(0),
    SKILL(1),
    SOCIAL_WORKER(2),
    /** A minor where only adults may serve. */
    AGE(3),
    /** No record check that covers the day. */
    VETTING(4),
    /** What he declared does not hold the whole window. */
    TIME(5),
    /** Promised elsewhere at that time, or has enough that week. */
    BUSY(6),
    /** Declined this very demand, or already part of it. */
    REFUSED(7);

    private final int index;

    Block(int index) {
        this.index = index;
    }

    /** Where counts per rule keep this one. */
    public int index() {
        return index;
    }

    public int bit() {
        return 1 << index;
    }
}
