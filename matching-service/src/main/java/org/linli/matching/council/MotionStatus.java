package org.linli.matching.council;

/** Where a motion stands. */
public enum MotionStatus {
    PROPOSED,
    DISCUSSING,
    DISMISSED,
    /** A department owes its reply. */
    ADOPTED,
    REPLIED,
    DONE
}
