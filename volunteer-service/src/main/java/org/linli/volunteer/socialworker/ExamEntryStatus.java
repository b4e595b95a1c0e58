package org.linli.volunteer.socialworker;

/** Where one candidate stands. */
public enum ExamEntryStatus {
    SIGNED_UP,
    SAT,
    ABSENT,
    PASSED,
    FAILED
}
