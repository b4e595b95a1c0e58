package org.linli.volunteer.team;

import static org.linli.volunteer.team.MembershipStatus.FORMER;
import static org.linli.volunteer.team.MembershipStatus.MEMBER;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a membership, once. */
public enum MembershipMove {
    LEAVE(EnumSet.of(MEMBER), FORMER),
    MOVE_ON(EnumSet.of(MEMBER), FORMER),
    REJOIN(EnumSet.of(FORMER), MEMBER);

    private final Set<MembershipStatus> from;
    private final MembershipStatus to;

    MembershipMove(Set<MembershipStatus> from, MembershipStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(MembershipStatus status) {
        return from.contains(status);
    }

    public MembershipStatus target() {
        return to;
    }
}
