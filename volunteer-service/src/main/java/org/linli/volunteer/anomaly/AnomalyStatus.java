package org.linli.volunteer.anomaly;

/** Where an anomaly stands. */
public enum AnomalyStatus {
    OPEN,
    UNDER_REVIEW,
    /** Somebody looked, and it was in order. */
    CLEARED,
    /** Somebody looked, and it was not. */
    CONFIRMED
}
