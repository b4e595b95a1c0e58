package org.linli.matching.jointaction;

import static org.linli.matching.jointaction.PartnerStatus.ACTIVE;
import static org.linli.matching.jointaction.PartnerStatus.ENDED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a partner, once. */
public enum PartnerMove {
    END(EnumSet.of(ACTIVE), ENDED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<PartnerStatus> from;

    private final PartnerStatus to;

    PartnerMove(Set<PartnerStatus> from, PartnerStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(PartnerStatus status) {
        return from.contains(status);
    }

    public PartnerStatus to() {
        return to;
    }
}
