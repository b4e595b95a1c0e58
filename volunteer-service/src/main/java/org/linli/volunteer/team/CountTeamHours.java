package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * Counts a ledger entry for the team that organized the activity, when the person belonged on that day to it or to a team it went on in.
 *
 * <p>Corrections come as further entries with negative minutes, so the sum follows the ledger.
 */
@Component
public class CountTeamHours {

    private final TeamHours hours;
    private final Teams teams;
    private final Memberships memberships;

    public CountTeamHours(TeamHours hours, Teams teams, Memberships memberships) {
        this.hours = hours;
        this.teams = teams;
        this.memberships = memberships;
    }

    public void handle(String entryId, VolunteerId volunteer, String activityId, LocalDate day, int minutes) {
        Optional<TeamId> organizer = hours.organizerOf(activityId);
        if (organizer.isPresent() && memberOfOne(andHeirs(organizer.get()), volunteer, day)) {
            hours.add(new TeamHours.Line(entryId, organizer.get(), volunteer, activityId, day, minutes));
        }
    }

    private boolean memberOfOne(List<TeamId> line, VolunteerId volunteer, LocalDate day) {
        return memberships.ofVolunteer(volunteer).stream()
                .map(Versioned::value)
                .anyMatch(membership -> line.contains(membership.state().team()) && membership.memberOn(day));
    }

    private List<TeamId> andHeirs(TeamId team) {
        List<TeamId> line = new ArrayList<>(List.of(team));
        for (TeamId heir = mergedInto(team); heir != null; heir = mergedInto(heir)) {
            line.add(heir);
        }
        return line;
    }

    private @org.jspecify.annotations.Nullable TeamId mergedInto(TeamId team) {
        return teams.get(team).value().state().mergedInto();
    }
}
