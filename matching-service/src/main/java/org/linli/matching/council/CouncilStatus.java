package org.linli.matching.council;

/** Where a council stands. */
public enum CouncilStatus {
    ACTIVE,
    ENDED
}
