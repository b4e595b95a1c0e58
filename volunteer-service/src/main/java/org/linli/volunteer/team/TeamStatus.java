package org.linli.volunteer.team;

/** Where a team stands. */
public enum TeamStatus {
    ACTIVE,
    MERGING,
    MERGED,
    DISSOLVED
}
