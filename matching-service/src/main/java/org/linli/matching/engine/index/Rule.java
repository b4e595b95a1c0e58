package org.linli.matching.engine.index;

/** The hard rules between a person and an ask, one bit each. */
public enum Rule {
    SKILL,
    /** Lacks a qualification, or has one that this seat bars (a social worker on a volunteer's seat; a minor among adults). */
    QUALIFICATION,
    LANGUAGE,
    /** What he declared does not hold the whole span. */
    AVAILABILITY,
    /** Farther than he goes. */
    DISTANCE,
    /** No record check that covers the day. */
    VETTING,
    /** Promised elsewhere at that time, or has no room for one more. */
    COMMITTED,
    /** Declined this very need, or has a part in it. */
    REFUSED;

    int bit() {
        return 1 << ordinal();
    }
}
