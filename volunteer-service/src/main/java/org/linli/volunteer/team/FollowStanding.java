package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Lets the leadership of somebody rest whom the register does not call ACTIVE, and gives it back with his standing (VOL-29). Leaving is free, so
 * nobody must hand over first: the team waits for another leader, whom an office appoints.
 */
@Component
public class FollowStanding {

    private static final String CAUSE = "LEADER_";

    private final Teams teams;
    private final Volunteers volunteers;

    public FollowStanding(Teams teams, Volunteers volunteers) {
        this.teams = teams;
        this.volunteers = volunteers;
    }

    public void handle(VolunteerId volunteer, LocalDate day) {
        Optional<VolunteerStatus> standing = volunteers
                .find(volunteer)
                .map(Versioned::value)
                .map(Volunteer::state)
                .map(Volunteer.State::status);
        standing.ifPresent(status -> teams.ledBy(volunteer)
                .forEach(led -> Retry.whileStale(() -> follow(led.value().id(), volunteer, status, day))));
    }

    private Versioned<Team> follow(TeamId id, VolunteerId leader, VolunteerStatus status, LocalDate day) {
        Versioned<Team> found = teams.get(id);
        Team team = found.value();
        if (!team.isLedBy(leader) || team.state().status() != TeamStatus.ACTIVE) {
            return found;
        }
        boolean rests = team.state().vacancy() != null;
        if (status == VolunteerStatus.ACTIVE) {
            if (rests) {
                team.resumeLeadership();
            }
        } else if (!rests) {
            team.restLeadership(CAUSE + status, day);
        }
        return team.changes().isEmpty() ? found : teams.save(team, found.version());
    }
}
