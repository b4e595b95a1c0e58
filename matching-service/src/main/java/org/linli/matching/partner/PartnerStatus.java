package org.linli.matching.partner;

/** Whether a partner takes part. */
public enum PartnerStatus {
    ACTIVE,
    LEFT
}
