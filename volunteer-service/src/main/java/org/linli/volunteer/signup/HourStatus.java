package org.linli.volunteer.signup;

/** Whether a session's minutes count. */
public enum HourStatus {
    /** Checked in, not yet out. */
    OPEN,
    PENDING,
    EFFECTIVE,
    REJECTED,
    /** The minutes count as a later version of the record states them (VOL-20). */
    CORRECTED,
    /** Once counted, taken back by a counter-entry. */
    REVOKED;

    /** Whether a record in this state has minutes in the ledger. */
    public boolean counts() {
        return this == EFFECTIVE || this == CORRECTED;
    }
}
