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
    /** Also when a corrected birth date shows a minor, and when a suspension ends that a guardian's consent did not outlast. */
    AWAIT_GUARDIAN(EnumSet.of(IDENTITY_VERIFIED, ACTIVE, SUSPENDED), GUARDIAN_PENDING),
    ACTIVATE(EnumSet.of(IDENTITY_VERIFIED), ACTIVE),
    RECORD_GUARDIAN_CONSENT(EnumSet.of(GUARDIAN_PENDING), ACTIVE),
    WITHDRAW_GUARDIAN_CONSENT(EnumSet.of(ACTIVE), GUARDIAN_PENDING),
    LOSE_GUARDIAN_CONSENT(EnumSet.of(SUSPENDED), SUSPENDED),
    COME_OF_AGE(EnumSet.of(GUARDIAN_PENDING), ACTIVE),
    SUSPEND(EnumSet.of(ACTIVE), SUSPENDED),
    REINSTATE(EnumSet.of(SUSPENDED), ACTIVE),
    WITHDRAW(EnumSet.of(DRAFT, GUARDIAN_PENDING, ACTIVE, SUSPENDED), WITHDRAWN),
    RECORD_DEATH(EnumSet.of(GUARDIAN_PENDING, ACTIVE, SUSPENDED), DECEASED),
    MERGE(EnumSet.of(GUARDIAN_PENDING, ACTIVE, SUSPENDED), MERGED);

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
