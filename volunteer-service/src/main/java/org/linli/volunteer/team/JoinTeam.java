package org.linli.volunteer.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Takes a volunteer into a team. */
@Component
public class JoinTeam {

    private final Teams teams;
    private final Memberships memberships;
    private final Standing standing;
    private final Clock clock;

    public JoinTeam(Teams teams, Memberships memberships, Standing standing, Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.standing = standing;
        this.clock = clock;
    }

    /** Who is a member already stays one. */
    public Versioned<Membership> handle(TeamId team, VolunteerId volunteer) {
        standing.requireActive(volunteer);
        refuseUnlessOpen(team);
        Versioned<Membership> joined = Retry.whileStale(() -> join(team, volunteer, Today.at(clock)));
        if (stillOpen(team)) {
            return joined;
        }
        // a merge or an end overtook the joining: either it has seen this member and moved him, or he goes out again
        // here
        Retry.whileStale(() -> takeBack(team, volunteer));
        throw new Rejected(
                new TeamRejection.NotOpen(teams.get(team).value().state().status()));
    }

    /**
     * Sees to it that somebody who was sent to a team belongs to it, or to its heir, from that day on; without effect when he has arrived
     * before, even if he has left since.
     */
    public void ensure(TeamId team, VolunteerId volunteer, LocalDate day) {
        Team open = heirOf(team);
        if (open.state().status() != TeamStatus.DISSOLVED) {
            Retry.whileStale(() -> {
                Optional<Versioned<Membership>> there = memberships.find(open.id(), volunteer);
                return there.isPresent() && there.get().value().arrivedBy(day)
                        ? there.get()
                        : join(open.id(), volunteer, day);
            });
        }
    }

    /** Takes in the registration that is kept, from the day since which the merged one belonged; a member stays one. */
    void inherit(TeamId team, VolunteerId kept, LocalDate since) {
        Team open = heirOf(team);
        if (open.state().status() == TeamStatus.DISSOLVED) {
            return;
        }
        Retry.whileStale(() -> {
            Optional<Versioned<Membership>> there = memberships.find(open.id(), kept);
            LocalDate left = there.map(found -> found.value().leftOn()).orElse(null);
            return join(open.id(), kept, left != null && left.isAfter(since) ? left : since);
        });
    }

    private Versioned<Membership> join(TeamId team, VolunteerId volunteer, LocalDate day) {
        Optional<Versioned<Membership>> there = memberships.find(team, volunteer);
        if (there.isEmpty()) {
            String area = teams.get(team).value().state().profile().area();
            return memberships.save(Membership.join(team, volunteer, area, day), 0);
        }
        Membership membership = there.get().value();
        if (membership.isMember()) {
            return there.get();
        }
        membership.rejoin(day);
        return memberships.save(membership, there.get().version());
    }

    private Optional<Versioned<Membership>> takeBack(TeamId team, VolunteerId volunteer) {
        return memberships
                .find(team, volunteer)
                .filter(found -> found.value().isMember())
                .map(found -> {
                    found.value().leave(Today.at(clock));
                    return memberships.save(found.value(), found.version());
                });
    }

    private Team heirOf(TeamId team) {
        Team found = teams.get(team).value();
        for (TeamId heir = found.state().mergedInto();
                heir != null;
                heir = found.state().mergedInto()) {
            found = teams.get(heir).value();
        }
        return found;
    }

    private void refuseUnlessOpen(TeamId team) {
        TeamStatus status = teams.get(team).value().state().status();
        if (status != TeamStatus.ACTIVE) {
            throw new Rejected(new TeamRejection.NotOpen(status));
        }
    }

    private boolean stillOpen(TeamId team) {
        return teams.get(team).value().state().status() == TeamStatus.ACTIVE;
    }
}
