package org.linli.matching.jointaction;

/** Where a joint action stands. */
public enum JointActionStatus {
    PLANNED,
    HELD,
    /** The contribution statement is closed. */
    STATED,
    CANCELLED
}
