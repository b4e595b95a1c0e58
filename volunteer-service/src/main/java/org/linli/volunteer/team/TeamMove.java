package org.linli.volunteer.team;

import static org.linli.volunteer.team.TeamStatus.ACTIVE;
import static org.linli.volunteer.team.TeamStatus.DISSOLVED;
import static org.linli.volunteer.team.TeamStatus.MERGED;
import static org.linli.volunteer.team.TeamStatus.MERGING;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a team, once. A merge that has begun is finished, never undone. */
public enum TeamMove {
    RENAME(EnumSet.of(ACTIVE), ACTIVE),
    APPOINT_LEADER(EnumSet.of(ACTIVE), ACTIVE),
    /** VOL-29: whom the register does not call ACTIVE leads nobody. */
    REST_LEADERSHIP(EnumSet.of(ACTIVE), ACTIVE),
    RESUME_LEADERSHIP(EnumSet.of(ACTIVE), ACTIVE),
    ABSORB(EnumSet.of(ACTIVE), ACTIVE),
    MOVE_GROUP(EnumSet.of(ACTIVE), ACTIVE),
    BEGIN_MERGE(EnumSet.of(ACTIVE), MERGING),
    COMPLETE_MERGE(EnumSet.of(MERGING), MERGED),
    DISSOLVE(EnumSet.of(ACTIVE), DISSOLVED);

    private final Set<TeamStatus> from;
    private final TeamStatus to;

    TeamMove(Set<TeamStatus> from, TeamStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(TeamStatus status) {
        return from.contains(status);
    }

    public TeamStatus target() {
        return to;
    }
}
