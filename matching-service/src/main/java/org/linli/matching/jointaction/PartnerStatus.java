package org.linli.matching.jointaction;

/** Where a partnership stands. */
public enum PartnerStatus {
    ACTIVE,
    ENDED
}
