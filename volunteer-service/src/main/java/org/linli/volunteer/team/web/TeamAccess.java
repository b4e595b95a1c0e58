package org.linli.volunteer.team.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.Team;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.Teams;
import org.springframework.stereotype.Component;

/** Decides who may act for a team: offices of its division, its own leader, and nobody else. */
@Component
final class TeamAccess {

    static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final Teams teams;

    TeamAccess(Teams teams) {
        this.teams = teams;
    }

    /** An office of the team's division. */
    void requireOffice(TeamId team, Caller caller) {
        caller.requireRole(OFFICES);
        caller.requireArea(teams.get(team).value().state().profile().area());
    }

    /** An office of the team's division, or the leader of this very team. */
    void requireOfficeOrLeader(TeamId team, Caller caller) {
        caller.requireRole(with(Role.TEAM_LEADER));
        Team found = teams.get(team).value();
        if (caller.hasAny(OFFICES)) {
            caller.requireArea(found.state().profile().area());
        } else if (!leads(found, caller)) {
            throw new Rejected(new SecurityRejection.RoleMissing(codes()));
        }
    }

    /** The volunteer himself, or who may act for the team. */
    void requireForMember(TeamId team, VolunteerId volunteer, Caller caller) {
        if (!volunteer.value().equals(caller.volunteerId())) {
            requireOfficeOrLeader(team, caller);
        }
    }

    /** VOL-29: while the leadership rests nobody acts by it. */
    static boolean leads(Team team, Caller caller) {
        return team.state().vacancy() == null
                && (team.state().leader().volunteer().value().equals(caller.volunteerId())
                        || caller.subject().equals(team.state().leader().account()));
    }

    static Role[] with(Role... more) {
        return Stream.concat(Arrays.stream(OFFICES), Arrays.stream(more)).toArray(Role[]::new);
    }

    private static List<String> codes() {
        return Arrays.stream(OFFICES).map(Role::code).toList();
    }
}
