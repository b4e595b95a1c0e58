package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.TeamHours;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.Teams;
import org.springframework.stereotype.Component;

/** States what a social worker did in a year (VOL-26): own minutes, minutes of the teams he leads, volunteers supervised. */
@Component
public class StateYear {

    private static final int WHOLE_ACCOUNT = 100_000;

    /**
     * The statement.
     *
     * @param ledMinutes minutes that the others of his teams served; he leads them when the statement is made
     */
    public record Statement(int year, long ownMinutes, long ledMinutes, int teamsLed, long volunteersSupervised) {}

    private final Ledger ledger;
    private final Teams teams;
    private final TeamHours teamHours;
    private final Supervised supervised;

    public StateYear(Ledger ledger, Teams teams, TeamHours teamHours, Supervised supervised) {
        this.ledger = ledger;
        this.teams = teams;
        this.teamHours = teamHours;
        this.supervised = supervised;
    }

    public Statement of(SocialWorker socialWorker, Year year) {
        LocalDate from = year.atDay(1);
        LocalDate to = year.atDay(year.length());
        long supervisedVolunteers = supervised.volunteers(socialWorker.id(), from, to);
        VolunteerId volunteer = socialWorker.state().identity().volunteer();
        if (volunteer == null) {
            return new Statement(year.getValue(), 0, 0, 0, supervisedVolunteers);
        }
        List<TeamId> led = teams.ledBy(volunteer).stream()
                .map(Versioned::value)
                .flatMap(team -> team.state().countsFor().stream())
                .distinct()
                .toList();
        return new Statement(
                year.getValue(),
                ownMinutes(volunteer, from, to),
                teamHours.minutesOfOthers(led, volunteer, from, to),
                led.size(),
                supervisedVolunteers);
    }

    private long ownMinutes(VolunteerId volunteer, LocalDate from, LocalDate to) {
        return ledger.newest(volunteer.value(), WHOLE_ACCOUNT).stream()
                .map(entry -> entry.moved())
                .filter(moved -> !moved.day().isBefore(from) && !moved.day().isAfter(to))
                .mapToLong(moved -> moved.minutes())
                .sum();
    }
}
