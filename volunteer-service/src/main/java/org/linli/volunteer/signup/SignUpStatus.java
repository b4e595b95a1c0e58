package org.linli.volunteer.signup;

/**
 * Where one person's place in one activity stands. What follows the check-in (CHECKED_IN … EFFECTIVE) is not stored here but read from the
 * person's {@link ServiceDay}s, see {@link Participation}: two documents never disagree.
 */
public enum SignUpStatus {
    APPLIED,
    ACCEPTED,
    WAITLISTED,
    REJECTED,
    CANCELLED,
    NO_SHOW
}
