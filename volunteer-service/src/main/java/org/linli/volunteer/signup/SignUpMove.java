package org.linli.volunteer.signup;

import static org.linli.volunteer.signup.SignUpStatus.ACCEPTED;
import static org.linli.volunteer.signup.SignUpStatus.APPLIED;
import static org.linli.volunteer.signup.SignUpStatus.CANCELLED;
import static org.linli.volunteer.signup.SignUpStatus.NO_SHOW;
import static org.linli.volunteer.signup.SignUpStatus.REJECTED;
import static org.linli.volunteer.signup.SignUpStatus.WAITLISTED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a sign-up, once. */
public enum SignUpMove {
    ACCEPT(EnumSet.of(APPLIED), ACCEPTED),
    PUT_ON_WAITING_LIST(EnumSet.of(APPLIED), WAITLISTED),
    /** A seat may be free: the one who waits is decided on again. */
    CALL_UP(EnumSet.of(WAITLISTED), APPLIED),
    REJECT(EnumSet.of(APPLIED, WAITLISTED), REJECTED),
    CANCEL(EnumSet.of(APPLIED, WAITLISTED, ACCEPTED), CANCELLED),
    REAPPLY(EnumSet.of(REJECTED, CANCELLED), APPLIED),
    MARK_NO_SHOW(EnumSet.of(ACCEPTED), NO_SHOW),
    /** The mark was wrong, or the absence had a good reason. */
    EXCUSE(EnumSet.of(NO_SHOW), CANCELLED);

    private final Set<SignUpStatus> from;
    private final SignUpStatus to;

    SignUpMove(Set<SignUpStatus> from, SignUpStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(SignUpStatus status) {
        return from.contains(status);
    }

    public SignUpStatus target() {
        return to;
    }
}
