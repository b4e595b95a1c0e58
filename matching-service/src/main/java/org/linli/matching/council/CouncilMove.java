package org.linli.matching.council;

import static org.linli.matching.council.CouncilStatus.ACTIVE;
import static org.linli.matching.council.CouncilStatus.ENDED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a council, once. */
public enum CouncilMove {
    ADMIT(EnumSet.of(ACTIVE), ACTIVE),
    END(EnumSet.of(ACTIVE), ENDED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<CouncilStatus> from;

    private final CouncilStatus to;

    CouncilMove(Set<CouncilStatus> from, CouncilStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(CouncilStatus status) {
        return from.contains(status);
    }

    public CouncilStatus to() {
        return to;
    }
}
