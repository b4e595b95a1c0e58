package org.linli.volunteer.complaints;

/** Where a complaint stands. */
public enum ComplaintStatus {
    RECEIVED,
    ACKNOWLEDGED,
    /** The complainant has the result: upheld or not. */
    ANSWERED,
    /** Somebody else has the power, and the complainant was told who. */
    REDIRECTED;

    /** Whether a clock is running. */
    public boolean isOpen() {
        return this == RECEIVED || this == ACKNOWLEDGED;
    }
}
