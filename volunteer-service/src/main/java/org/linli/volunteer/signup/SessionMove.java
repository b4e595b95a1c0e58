package org.linli.volunteer.signup;

import static org.linli.volunteer.signup.HourStatus.EFFECTIVE;
import static org.linli.volunteer.signup.HourStatus.OPEN;
import static org.linli.volunteer.signup.HourStatus.PENDING;
import static org.linli.volunteer.signup.HourStatus.REJECTED;
import static org.linli.volunteer.signup.HourStatus.REVOKED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of one session of service, once. */
public enum SessionMove {
    CLOSE_EFFECTIVE(EnumSet.of(OPEN), EFFECTIVE),
    CLOSE_PENDING(EnumSet.of(OPEN), PENDING),
    /** Nobody checked out in time: what was served is for an approver to say. */
    CLOSE_FORGOTTEN(EnumSet.of(OPEN), PENDING),
    APPROVE(EnumSet.of(PENDING), EFFECTIVE),
    REFUSE(EnumSet.of(PENDING), REJECTED),
    CORRECT(EnumSet.of(EFFECTIVE, HourStatus.CORRECTED), HourStatus.CORRECTED),
    REVOKE(EnumSet.of(EFFECTIVE, HourStatus.CORRECTED), REVOKED);

    private final Set<HourStatus> from;
    private final HourStatus to;

    SessionMove(Set<HourStatus> from, HourStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(HourStatus status) {
        return from.contains(status);
    }

    public HourStatus target() {
        return to;
    }
}
