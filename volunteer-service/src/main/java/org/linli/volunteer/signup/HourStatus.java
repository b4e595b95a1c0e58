package org.linli.volunteer.signup;

/** Whether a session's minutes count. */
public enum HourStatus {
    /** Checked in, not yet out. */
    OPEN,
    PENDING,
    EFFECTIVE,
    REJECTED
}
