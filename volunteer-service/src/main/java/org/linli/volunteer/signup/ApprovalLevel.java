package org.linli.volunteer.signup;

/** Who must confirm a session's minutes before they count (VOL-13). */
public enum ApprovalLevel {
    /** Nobody: the minutes count with the check-out. */
    NONE,
    /** The organization that sponsors the activity. */
    ORGANIZATION,
    /** The province-level body. */
    PROVINCE
}
