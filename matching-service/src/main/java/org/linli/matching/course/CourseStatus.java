package org.linli.matching.course;

/** Where a course stands. */
public enum CourseStatus {
    /** Open for enrolment. */
    ANNOUNCED,
    /** A lesson was held. */
    RUNNING,
    FINISHED,
    CANCELLED
}
