package org.linli.matching.dispute;

import static org.linli.matching.dispute.DisputeStatus.AGREED;
import static org.linli.matching.dispute.DisputeStatus.BREACHED;
import static org.linli.matching.dispute.DisputeStatus.CONSENTED;
import static org.linli.matching.dispute.DisputeStatus.ESCALATED;
import static org.linli.matching.dispute.DisputeStatus.FAILED;
import static org.linli.matching.dispute.DisputeStatus.FULFILLED;
import static org.linli.matching.dispute.DisputeStatus.JUDICIAL_CONFIRM;
import static org.linli.matching.dispute.DisputeStatus.MEDIATING;
import static org.linli.matching.dispute.DisputeStatus.PERFORMING;
import static org.linli.matching.dispute.DisputeStatus.REFUSED;
import static org.linli.matching.dispute.DisputeStatus.REGISTERED;
import static org.linli.matching.dispute.DisputeStatus.REPORTED_POLICE;

import java.util.EnumSet;
import java.util.Set;

/** Every move a dispute can make, once: from which states it is allowed and where it leads. */
public enum DisputeMove {
    CONSENT(EnumSet.of(REGISTERED), CONSENTED),
    REFUSE(EnumSet.of(REGISTERED, CONSENTED, ESCALATED), REFUSED),
    START(EnumSet.of(CONSENTED, ESCALATED), MEDIATING),
    /** MAT-10: beyond the month only with every party's consent. */
    EXTEND(EnumSet.of(MEDIATING), MEDIATING),
    AGREE(EnumSet.of(MEDIATING), AGREED),
    FAIL(EnumSet.of(CONSENTED, MEDIATING, ESCALATED), FAILED),
    APPLY_TO_COURT(EnumSet.of(AGREED, PERFORMING), JUDICIAL_CONFIRM),
    PERFORM(EnumSet.of(AGREED, JUDICIAL_CONFIRM), PERFORMING),
    FULFIL(EnumSet.of(PERFORMING, BREACHED), FULFILLED),
    BREACH(EnumSet.of(PERFORMING), BREACHED),
    ESCALATE(
            EnumSet.of(REGISTERED, CONSENTED, MEDIATING, AGREED, JUDICIAL_CONFIRM, PERFORMING, BREACHED, ESCALATED),
            ESCALATED),
    REPORT_POLICE(EnumSet.complementOf(EnumSet.of(REPORTED_POLICE)), REPORTED_POLICE);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<DisputeStatus> from;

    private final DisputeStatus to;

    DisputeMove(Set<DisputeStatus> from, DisputeStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(DisputeStatus status) {
        return from.contains(status);
    }

    public DisputeStatus to() {
        return to;
    }
}
