package org.linli.volunteer.signup;

/** How well a session of service is witnessed; every ledger entry carries it. */
public enum Evidence {
    /** Seen by the rotating code of the place. */
    WITNESSED,
    /** Confirmed by a leader or an office at the place. */
    LEADER_CONFIRMED,
    /** Seen near the place by the volunteer's own device alone; always reviewed (VOL-13). */
    LOCATED,
    /** Said by the volunteer and bound to an assignment that both sides confirmed. */
    CONFIRMED,
    /** Said by the volunteer alone. */
    SELF_REPORTED,
    /** Typed in by an administrator. */
    TYPED_IN
}
