package org.linli.volunteer.team;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.team.TeamEvent.Leader;
import org.springframework.stereotype.Component;

/** Renames a team, gives it another leader, or ends it. */
@Component
public class ChangeTeam {

    private final Teams teams;
    private final Memberships memberships;
    private final TeamMerges merges;
    private final Standing standing;

    public ChangeTeam(Teams teams, Memberships memberships, TeamMerges merges, Standing standing) {
        this.teams = teams;
        this.memberships = memberships;
        this.merges = merges;
        this.standing = standing;
    }

    public Versioned<Team> rename(TeamId id, long version, String name) {
        Team team = teams.get(id).value();
        team.rename(name);
        return teams.save(team, version);
    }

    /** VOL-29: the new leader is a member, adult and active. */
    public Versioned<Team> appoint(TeamId id, long version, Leader leader) {
        Team team = teams.get(id).value();
        standing.requireLeader(leader.volunteer());
        boolean member = memberships
                .find(id, leader.volunteer())
                .filter(found -> found.value().isMember())
                .isPresent();
        if (!member) {
            throw new Rejected(new TeamRejection.LeaderNotMember());
        }
        team.appoint(leader);
        return teams.save(team, version);
    }

    /** Its members leave by the event of its end. */
    public Versioned<Team> dissolve(TeamId id, long version, String by, String reason) {
        Team team = teams.get(id).value();
        long groups = teams.groupsOf(id).stream()
                .filter(group -> group.value().state().status() == TeamStatus.ACTIVE)
                .count();
        if (groups > 0) {
            throw new Rejected(new TeamRejection.HasGroups(groups));
        }
        if (merges.runningInto(id)) {
            throw new Rejected(new TeamRejection.MergeTarget());
        }
        team.dissolve(by, reason);
        return teams.save(team, version);
    }
}
