package org.linli.volunteer.team;

import static org.linli.volunteer.team.TeamMergeStatus.FINISHED;
import static org.linli.volunteer.team.TeamMergeStatus.RUNNING;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a merge, once. */
public enum TeamMergeMove {
    TAKE_TEAM(EnumSet.of(RUNNING), RUNNING),
    SKIP_TEAM(EnumSet.of(RUNNING), RUNNING),
    FINISH(EnumSet.of(RUNNING), FINISHED);

    private final Set<TeamMergeStatus> from;
    private final TeamMergeStatus to;

    TeamMergeMove(Set<TeamMergeStatus> from, TeamMergeStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(TeamMergeStatus status) {
        return from.contains(status);
    }

    public TeamMergeStatus target() {
        return to;
    }
}
