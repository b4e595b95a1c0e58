package org.linli.volunteer.signup;

import java.util.Comparator;
import java.util.List;

/** The whole state of a sign-up as people see it: the place in the activity, then what became of the service. */
public enum Participation {
    APPLIED,
    ACCEPTED,
    WAITLISTED,
    REJECTED,
    CANCELLED,
    NO_SHOW,
    CHECKED_IN,
    CHECKED_OUT,
    HOURS_PENDING,
    EFFECTIVE,
    HOURS_REJECTED,
    CORRECTED,
    REVOKED;

    /** Reads the state from the sign-up's own status and its sessions; the latest session decides. */
    public static Participation of(SignUpStatus status, List<Session> sessions) {
        return sessions.stream()
                .max(Comparator.comparing(Session::checkedInAt))
                .map(Participation::of)
                .orElseGet(() -> switch (status) {
                    case APPLIED -> APPLIED;
                    case ACCEPTED -> ACCEPTED;
                    case WAITLISTED -> WAITLISTED;
                    case REJECTED -> REJECTED;
                    case CANCELLED -> CANCELLED;
                    case NO_SHOW -> NO_SHOW;
                });
    }

    /** The state that one session alone gives. */
    public static Participation of(Session session) {
        return switch (session.status()) {
            case OPEN -> CHECKED_IN;
            case PENDING -> HOURS_PENDING;
            case EFFECTIVE -> session.minutes() == 0 ? CHECKED_OUT : EFFECTIVE;
            case REJECTED -> HOURS_REJECTED;
            case CORRECTED -> CORRECTED;
            case REVOKED -> REVOKED;
        };
    }
}
