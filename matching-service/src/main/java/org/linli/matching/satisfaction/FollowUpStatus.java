package org.linli.matching.satisfaction;

/** Where a follow-up stands. */
public enum FollowUpStatus {
    SCHEDULED,
    SOLVED,
    UNSOLVED,
    /** Nobody was there, as often as the settings say. */
    UNREACHED
}
