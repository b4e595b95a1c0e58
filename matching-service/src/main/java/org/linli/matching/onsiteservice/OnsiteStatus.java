package org.linli.matching.onsiteservice;

/** Where an on-site service stands. */
public enum OnsiteStatus {
    ACTIVE,
    PAUSED,
    ENDED
}
