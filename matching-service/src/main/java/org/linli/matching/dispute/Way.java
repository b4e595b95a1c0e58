package org.linli.matching.dispute;

/** MAT-09: the ways that parties are told of when mediation fails. */
public enum Way {
    ARBITRATION,
    ADMINISTRATIVE,
    COURT
}
