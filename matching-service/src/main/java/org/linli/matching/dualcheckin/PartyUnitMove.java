package org.linli.matching.dualcheckin;

import static org.linli.matching.dualcheckin.PartyUnitStatus.ACTIVE;
import static org.linli.matching.dualcheckin.PartyUnitStatus.DISSOLVED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a unit, once. */
public enum PartyUnitMove {
    ADD_POST(EnumSet.of(ACTIVE), ACTIVE),
    FILL_POST(EnumSet.of(ACTIVE), ACTIVE),
    FREE_POST(EnumSet.of(ACTIVE), ACTIVE),
    DISSOLVE(EnumSet.of(ACTIVE), DISSOLVED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<PartyUnitStatus> from;

    private final PartyUnitStatus to;

    PartyUnitMove(Set<PartyUnitStatus> from, PartyUnitStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(PartyUnitStatus status) {
        return from.contains(status);
    }

    public PartyUnitStatus to() {
        return to;
    }
}
