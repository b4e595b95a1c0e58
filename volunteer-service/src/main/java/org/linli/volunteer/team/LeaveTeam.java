package org.linli.volunteer.team;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Lets a member go, or move on to another team; the leader hands over first. */
@Component
public class LeaveTeam {

    private final Teams teams;
    private final Memberships memberships;
    private final JoinTeam join;
    private final Clock clock;

    public LeaveTeam(Teams teams, Memberships memberships, JoinTeam join, Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.join = join;
        this.clock = clock;
    }

    public Versioned<Membership> leave(TeamId team, VolunteerId volunteer, long version) {
        Membership membership = member(team, volunteer);
        membership.leave(Today.at(clock));
        return memberships.save(membership, version);
    }

    /** The move is written where he leaves; that he arrives follows here at once, or from the event after a crash. */
    public Versioned<Membership> moveOn(TeamId team, VolunteerId volunteer, TeamId to, long version) {
        Membership membership = member(team, volunteer);
        TeamStatus there = teams.get(to).value().state().status();
        if (there != TeamStatus.ACTIVE) {
            throw new Rejected(new TeamRejection.NotOpen(there));
        }
        if (to.equals(team)) {
            throw new Rejected(new TeamRejection.MergedIntoItself());
        }
        membership.moveOn(Today.at(clock), to);
        Versioned<Membership> moved = memberships.save(membership, version);
        join.ensure(to, volunteer, Today.at(clock));
        return moved;
    }

    private Membership member(TeamId team, VolunteerId volunteer) {
        if (teams.get(team).value().isLedBy(volunteer)) {
            throw new Rejected(new TeamRejection.LeaderCannotLeave());
        }
        return memberships
                .find(team, volunteer)
                .orElseThrow(() -> new Rejected(new TeamRejection.MemberUnknown()))
                .value();
    }
}
