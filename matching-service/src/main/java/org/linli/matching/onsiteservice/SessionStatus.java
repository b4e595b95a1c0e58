package org.linli.matching.onsiteservice;

/** Where a session stands. */
public enum SessionStatus {
    PLANNED,
    HELD,
    CALLED_OFF,
    /** Its time has passed and nobody told how it went. */
    MISSING
}
