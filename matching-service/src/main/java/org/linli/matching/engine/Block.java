package org.linli.matching.engine;

/** The hard rules, one bit each: a person can take a seat when none of them blocks him. */
public enum Block {
    /** Not ACTIVE, or of another district. */
    NOT_AVAILABLE,
    SKILL,
    SOCIAL_WORKER,
    /** A minor where only adults may serve. */
    AGE,
    /** No record check that covers the day. */
    VETTING,
    /** What he declared does not hold the whole window. */
    TIME,
    /** Promised elsewhere at that time, or has enough that week. */
    BUSY,
    /** Declined this very demand, or already part of it. */
    REFUSED;

    public int bit() {
        return 1 << ordinal();
    }
}
