package org.linli.volunteer.training;

/** Where one person's training stands. */
public enum TrainingStatus {
    PLANNED,
    ENROLLED,
    ATTENDED,
    ASSESSED,
    PASSED,
    FAILED
}
