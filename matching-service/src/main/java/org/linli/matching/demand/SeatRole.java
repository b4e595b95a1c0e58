package org.linli.matching.demand;

/** The parts a person can take in a demand: doing the work, or supervising it as a social worker. */
public enum SeatRole {
    VOLUNTEER,
    SUPERVISOR
}
