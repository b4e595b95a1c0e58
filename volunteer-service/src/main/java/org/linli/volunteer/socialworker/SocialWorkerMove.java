package org.linli.volunteer.socialworker;

import static org.linli.volunteer.socialworker.SocialWorkerStatus.REGISTERED;
import static org.linli.volunteer.socialworker.SocialWorkerStatus.STRUCK_OFF;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a registration, once. */
public enum SocialWorkerMove {
    RECORD_EDUCATION(EnumSet.of(REGISTERED), REGISTERED),
    RENEW(EnumSet.of(REGISTERED), REGISTERED),
    PROMOTE(EnumSet.of(REGISTERED), REGISTERED),
    STRIKE_OFF(EnumSet.of(REGISTERED), STRUCK_OFF);

    private final Set<SocialWorkerStatus> from;
    private final SocialWorkerStatus to;

    SocialWorkerMove(Set<SocialWorkerStatus> from, SocialWorkerStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(SocialWorkerStatus status) {
        return from.contains(status);
    }

    public SocialWorkerStatus target() {
        return to;
    }
}
