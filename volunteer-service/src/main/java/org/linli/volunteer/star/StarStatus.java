package org.linli.volunteer.star;

/** Where a volunteer's star stands. */
public enum StarStatus {
    ELIGIBLE,
    APPLIED,
    REVIEWED,
    PUBLICIZED,
    GRANTED,
    REVIEW_AGAIN
}
