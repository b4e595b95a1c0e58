package org.linli.matching.satisfaction;

import static org.linli.matching.satisfaction.FollowUpStatus.SCHEDULED;
import static org.linli.matching.satisfaction.FollowUpStatus.SOLVED;
import static org.linli.matching.satisfaction.FollowUpStatus.UNREACHED;
import static org.linli.matching.satisfaction.FollowUpStatus.UNSOLVED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a follow-up, once. */
public enum FollowUpMove {
    FIND_SOLVED(EnumSet.of(SCHEDULED), SOLVED),
    FIND_UNSOLVED(EnumSet.of(SCHEDULED), UNSOLVED),
    /** Nobody was there; somebody comes again. */
    MISS(EnumSet.of(SCHEDULED), SCHEDULED),
    GIVE_UP(EnumSet.of(SCHEDULED), UNREACHED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<FollowUpStatus> from;

    private final FollowUpStatus to;

    FollowUpMove(Set<FollowUpStatus> from, FollowUpStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(FollowUpStatus status) {
        return from.contains(status);
    }

    public FollowUpStatus to() {
        return to;
    }
}
