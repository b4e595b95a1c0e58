package org.linli.matching.referral;

import static org.linli.matching.referral.ReferralStatus.ANSWERED;
import static org.linli.matching.referral.ReferralStatus.SENT;
import static org.linli.matching.referral.ReferralStatus.SENT_BACK;
import static org.linli.matching.referral.ReferralStatus.TAKEN_UP;

import java.util.EnumSet;
import java.util.Set;

/** Every move of a referral, once. */
public enum ReferralMove {
    TAKE_UP(EnumSet.of(SENT), TAKEN_UP),
    ANSWER(EnumSet.of(SENT, TAKEN_UP), ANSWERED),
    SEND_BACK(EnumSet.of(SENT, TAKEN_UP), SENT_BACK);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ReferralStatus> from;

    private final ReferralStatus to;

    ReferralMove(Set<ReferralStatus> from, ReferralStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(ReferralStatus status) {
        return from.contains(status);
    }

    public ReferralStatus to() {
        return to;
    }
}
