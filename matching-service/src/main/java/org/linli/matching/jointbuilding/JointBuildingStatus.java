package org.linli.matching.jointbuilding;

/** Where an agreement stands. */
public enum JointBuildingStatus {
    DRAFT,
    IN_FORCE,
    ENDED,
    WITHDRAWN
}
