package org.linli.matching.dualcheckin;

/** Where a unit stands. */
public enum PartyUnitStatus {
    ACTIVE,
    DISSOLVED
}
