package org.linli.volunteer.signup;

import static org.linli.volunteer.signup.HourStatus.EFFECTIVE;
import static org.linli.volunteer.signup.HourStatus.OPEN;
import static org.linli.volunteer.signup.HourStatus.PENDING;
import static org.linli.volunteer.signup.HourStatus.REJECTED;

/** Every allowed move of one session of service, once. */
public enum SessionMove {
    CLOSE_EFFECTIVE(OPEN, EFFECTIVE),
    CLOSE_PENDING(OPEN, PENDING),
    /** Nobody checked out in time: what was served is for an approver to say. */
    CLOSE_FORGOTTEN(OPEN, PENDING),
    APPROVE(PENDING, EFFECTIVE),
    REFUSE(PENDING, REJECTED);

    private final HourStatus from;
    private final HourStatus to;

    SessionMove(HourStatus from, HourStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(HourStatus status) {
        return from == status;
    }

    public HourStatus target() {
        return to;
    }
}
