package org.linli.volunteer.errorreport;

/** Where a report of an error stands. */
public enum ErrorReportStatus {
    OPEN,
    CORRECTED,
    REVOKED,
    DISMISSED,
    WITHDRAWN
}
