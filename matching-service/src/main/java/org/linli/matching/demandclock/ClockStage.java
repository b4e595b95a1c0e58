package org.linli.matching.demandclock;

/** How near the last day is. */
public enum ClockStage {
    /** The last day is near. */
    WARNED,
    /** The last day is over. */
    BREACHED
}
