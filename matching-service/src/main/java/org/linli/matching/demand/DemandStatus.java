package org.linli.matching.demand;

/** Where a demand stands. */
public enum DemandStatus {
    SUBMITTED,
    VERIFIED,
    REJECTED,
    LISTED,
    MATCHING,
    MATCHED,
    IN_SERVICE,
    DONE,
    EVALUATED,
    EXPIRED,
    REOPENED;

    /** True while the demand still asks for people. */
    public boolean open() {
        return this == LISTED || this == MATCHING;
    }
}
