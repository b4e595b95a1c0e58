package org.linli.matching.dualcheckin;

/** Where a member stands with his community. */
public enum MemberStatus {
    /** He has his week to check in. */
    ASSIGNED,
    CHECKED_IN,
    LEFT
}
