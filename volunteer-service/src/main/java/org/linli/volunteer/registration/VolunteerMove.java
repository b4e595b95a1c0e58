package org.linli.volunteer.registration;

import static org.linli.volunteer.registration.VolunteerStatus.ACTIVE;
import static org.linli.volunteer.registration.VolunteerStatus.DECEASED;
import static org.linli.volunteer.registration.VolunteerStatus.DRAFT;
import static org.linli.volunteer.registration.VolunteerStatus.GUARDIAN_PENDING;
import static org.linli.volunteer.registration.VolunteerStatus.IDENTITY_VERIFIED;
import static org.linli.volunteer.registration.VolunteerStatus.MERGED;
import static org.linli.volunteer.registration.VolunteerStatus.SUSPENDED;
import static org.linli.volunteer.registration.VolunteerStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a volunteer, once. Leaving is free (浙江志愿服务条例 11): it is allowed from every standing that can be left. */
public enum VolunteerMove {
    VERIFY_IDENTITY(EnumSet.of(DRAFT), IDENTITY_VERIFIED),
    AWAIT_GUARDIAN(EnumSet.of(IDENTITY_VERIFIED), GUARDIAN_PENDING),
    ACTIVATE(EnumSet.of(IDENTITY_VERIFIED), ACTIVE),
    RECORD_GUARDIAN_CONSENT(EnumSet.of(GUARDIAN_PENDING), ACTIVE),
    SUSPEND(EnumSet.of(ACTIVE), SUSPENDED),
    REINSTATE(EnumSet.of(SUSPENDED), ACTIVE),
    WITHDRAW(EnumSet.of(GUARDIAN_PENDING, ACTIVE, SUSPENDED), WITHDRAWN),
    RECORD_DEATH(EnumSet.of(ACTIVE), DECEASED),
    MERGE(EnumSet.of(ACTIVE), MERGED);

    private final Set<VolunteerStatus> from;
    private final VolunteerStatus to;

    VolunteerMove(Set<VolunteerStatus> from, VolunteerStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(VolunteerStatus status) {
        return from.contains(status);
    }

    public VolunteerStatus target() {
        return to;
    }
}
