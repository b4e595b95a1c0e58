package org.linli.volunteer.star;

/** Where a volunteer's star stands. */
public enum StarStatus {
    ELIGIBLE,
    APPLIED,
    REVIEWED,
    PUBLICIZED,
    GRANTED,
    REVIEW_AGAIN,
    /** It goes on under another registration of the person. */
    HANDED_ON
}
