package org.linli.matching.partner;

/** Where an agreement stands. */
public enum JointBuildingStatus {
    DRAFT,
    IN_FORCE,
    ENDED,
    WITHDRAWN
}
