package org.linli.matching.station;

/** Whether a station works. */
public enum StationStatus {
    OPEN,
    CLOSED
}
