package org.linli.volunteer.team;

/** Where a merge stands. */
public enum TeamMergeStatus {
    RUNNING,
    FINISHED
}
