package org.linli.volunteer.team;

import java.time.LocalDate;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * Lets the memberships and the leadership of a merged registration go on under the one that is kept. The kept one is a member before the merged
 * one leaves, so nobody is out of the team in between, and hearing of it again finds nothing left to do.
 */
@Component
public class FollowMergedMember {

    private final Memberships memberships;
    private final Teams teams;
    private final JoinTeam join;
    private final EndMemberships end;
    private final Standing standing;
    private final OnePerson person;

    FollowMergedMember(
            Memberships memberships,
            Teams teams,
            JoinTeam join,
            EndMemberships end,
            Standing standing,
            OnePerson person) {
        this.memberships = memberships;
        this.teams = teams;
        this.join = join;
        this.end = end;
        this.standing = standing;
        this.person = person;
    }

    public void handle(VolunteerId merged, LocalDate day) {
        VolunteerId kept = person.survivorOf(merged);
        memberships.ofVolunteer(merged).stream()
                .map(Versioned::value)
                .filter(Membership::isMember)
                .forEach(membership -> join.inherit(membership.state().team(), kept, membership.since()));
        teams.ledBy(merged)
                .forEach(led -> Retry.whileStale(() -> lead(led.value().id(), merged, kept)));
        end.ofVolunteer(merged, day);
    }

    private Versioned<Team> lead(TeamId id, VolunteerId merged, VolunteerId kept) {
        Versioned<Team> found = teams.get(id);
        Team team = found.value();
        if (!team.isLedBy(merged) || !mayLead(kept)) {
            return found;
        }
        team.appoint(new TeamEvent.Leader(kept, team.state().leader().account()));
        return teams.save(team, found.version());
    }

    /** VOL-29; where he may not, the leadership rests like that of anybody who has left. */
    private boolean mayLead(VolunteerId kept) {
        try {
            standing.requireLeader(kept);
            return true;
        } catch (Rejected unfit) {
            return false;
        }
    }
}
