package org.linli.volunteer.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.TeamEvent.Leader;

/** Teams and memberships for tests. */
final class TeamFixtures {

    static final String AREA = "330411003005";
    static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private TeamFixtures() {}

    static Leader leader(String volunteer) {
        return new Leader(new VolunteerId(volunteer), null);
    }

    static Team.Profile grassroots(String name) {
        return new Team.Profile(name, AREA, TeamKind.GRASSROOTS, null, null, List.of("为老服务"));
    }

    static Team team(String id) {
        return Team.restore(Team.form(new TeamId(id), grassroots(id), null, leader("leader-of-" + id), "officer", NOW)
                .state());
    }

    static Team in(TeamStatus status) {
        Team.State state = team("t-1").state();
        boolean going = status == TeamStatus.MERGING || status == TeamStatus.MERGED;
        return Team.restore((going ? state.into(new TeamId("heir")) : state).in(status));
    }

    static Membership member(String team, String volunteer, LocalDate since) {
        return Membership.restore(Membership.join(new TeamId(team), new VolunteerId(volunteer), AREA, since)
                .state());
    }

    static Membership former(String team, String volunteer, LocalDate since, LocalDate until) {
        Membership left = member(team, volunteer, since);
        left.leave(until);
        return Membership.restore(left.state());
    }
}
