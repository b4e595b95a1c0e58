package org.linli.volunteer.activity;

/** Where an activity stands between its draft and the archive. */
public enum ActivityStatus {
    DRAFT,
    REVIEW,
    PUBLISHED,
    RECRUITED,
    ONGOING,
    FINISHED,
    HOURS_CONFIRMED,
    ARCHIVED,
    CANCELLED
}
