package org.linli.matching.dualcheckin;

import static org.linli.matching.dualcheckin.MemberStatus.ASSIGNED;
import static org.linli.matching.dualcheckin.MemberStatus.CHECKED_IN;
import static org.linli.matching.dualcheckin.MemberStatus.LEFT;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a member card, once. */
public enum MemberMove {
    REMIND(EnumSet.of(ASSIGNED), ASSIGNED),
    CHECK_IN(EnumSet.of(ASSIGNED), CHECKED_IN),
    CONTRIBUTE(EnumSet.of(CHECKED_IN), CHECKED_IN),
    LEAVE(EnumSet.of(ASSIGNED, CHECKED_IN), LEFT);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<MemberStatus> from;

    private final MemberStatus to;

    MemberMove(Set<MemberStatus> from, MemberStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(MemberStatus status) {
        return from.contains(status);
    }

    public MemberStatus to() {
        return to;
    }
}
