package org.linli.volunteer.roster;

/** Where an import job stands. */
public enum RosterStatus {
    RUNNING,
    FINISHED,
    FAILED
}
