package org.linli.volunteer.team;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.TeamFormedV1;
import org.linli.contracts.volunteer.TeamLeadershipChangedV1;
import org.linli.contracts.volunteer.TeamMembershipChangedV1;
import org.linli.contracts.volunteer.TeamStatusChangedV1;

/** Decides what others learn of teams: that they form, end and merge, who speaks for them, and who joins and leaves. */
public final class PublishedTeamEvents {

    /** A change of membership: somebody belongs to the team now. */
    public static final String JOINED = "JOINED";
    /** A change of membership: somebody belongs to it no longer. */
    public static final String LEFT = "LEFT";
    /** A change of membership: somebody belongs to another team instead. */
    public static final String MOVED = "MOVED";

    private PublishedTeamEvents() {}

    public static List<PublishedEvent> of(Team team) {
        Team.State state = team.state();
        List<PublishedEvent> published = new ArrayList<>();
        if (team.changes().stream().anyMatch(TeamEvent.Formed.class::isInstance)) {
            TeamId parent = state.parent();
            published.add(new TeamFormedV1(
                    state.id().value(),
                    state.profile().area(),
                    state.profile().kind().name(),
                    parent == null ? null : parent.value(),
                    state.leader().volunteer().value()));
        }
        if (team.changes().stream().anyMatch(PublishedTeamEvents::concernsLeadership)) {
            published.add(new TeamLeadershipChangedV1(
                    state.id().value(),
                    state.profile().area(),
                    state.leader().volunteer().value(),
                    state.leader().account(),
                    state.vacancy() == null));
        }
        if (team.statusBefore() != state.status()) {
            TeamId heir = state.mergedInto();
            published.add(new TeamStatusChangedV1(
                    state.id().value(),
                    state.profile().area(),
                    team.statusBefore().name(),
                    state.status().name(),
                    heir == null || state.status() != TeamStatus.MERGED ? null : heir.value()));
        }
        return published;
    }

    private static boolean concernsLeadership(TeamEvent change) {
        return switch (change) {
            case TeamEvent.Formed _,
                    TeamEvent.LeaderAppointed _,
                    TeamEvent.LeadershipRested _,
                    TeamEvent.LeadershipResumed _ -> true;
            case TeamEvent.Renamed _,
                    TeamEvent.Absorbed _,
                    TeamEvent.GroupMoved _,
                    TeamEvent.MergeBegun _,
                    TeamEvent.MergeCompleted _,
                    TeamEvent.Dissolved _ -> false;
        };
    }

    public static List<PublishedEvent> of(Membership membership) {
        return membership.changes().stream()
                .flatMap(change -> Stream.of(of(change, membership.state())))
                .toList();
    }

    private static PublishedEvent of(MembershipEvent change, Membership.State state) {
        return switch (change) {
            case MembershipEvent.Joined(var day) -> changed(state, JOINED, day, null);
            case MembershipEvent.Rejoined(var day) -> changed(state, JOINED, day, null);
            case MembershipEvent.Left(var day) -> changed(state, LEFT, day, null);
            case MembershipEvent.MovedOn(var day, TeamId to) -> changed(state, MOVED, day, to);
        };
    }

    private static PublishedEvent changed(
            Membership.State state, String change, java.time.LocalDate day, @Nullable TeamId other) {
        return new TeamMembershipChangedV1(
                state.team().value(),
                state.volunteer().value(),
                state.area(),
                change,
                day,
                other == null ? null : other.value());
    }
}
