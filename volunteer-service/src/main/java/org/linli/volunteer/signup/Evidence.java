package org.linli.volunteer.signup;

/** How well a session of service is witnessed; every ledger entry carries it. */
public enum Evidence {
    /** Seen by a rotating code or a geofence. */
    WITNESSED,
    /** Said by the volunteer and bound to an assignment that both sides confirmed. */
    CONFIRMED,
    /** Said by the volunteer alone. */
    SELF_REPORTED,
    /** Typed in by an administrator. */
    TYPED_IN
}
