package org.linli.matching.assignment;

/** Where an assignment stands. */
public enum AssignmentStatus {
    PROPOSED,
    CONFIRMED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    /** He had said yes and gave it back. */
    CANCELLED,
    /** He had said yes and did not come. */
    MISSED,
    CHECKED_IN,
    SERVED,
    CREDITED;

    /** True while the person is asked or promised, so that the time is his. */
    public boolean occupies() {
        return switch (this) {
            case PROPOSED, CONFIRMED, ACCEPTED, CHECKED_IN, SERVED, CREDITED -> true;
            case DECLINED, EXPIRED, WITHDRAWN, CANCELLED, MISSED -> false;
        };
    }

    /** True when the calendar must hold the time. */
    public boolean booked() {
        return occupies() && this != PROPOSED;
    }
}
