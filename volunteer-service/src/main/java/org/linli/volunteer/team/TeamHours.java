package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.volunteer.registration.VolunteerId;

/** Which activities teams organize, and the minutes that their members served in them. */
public interface TeamHours {

    /** A ledger entry that counts for a team. */
    record Line(String entryId, TeamId team, VolunteerId volunteer, String activityId, LocalDate day, int minutes) {}

    /** What one member served. */
    record MemberMinutes(VolunteerId volunteer, long minutes) {}

    /** Notes who organizes an activity. @return the team that does: another one when it was first */
    TeamId organize(String activityId, TeamId team);

    Optional<TeamId> organizerOf(String activityId);

    List<String> activitiesOf(Collection<TeamId> teams, int limit);

    /** Keeps a line; the same entry again changes nothing. */
    void add(Line line);

    /** The minutes of each of the teams; one without any is absent. */
    Map<TeamId, Long> minutes(Collection<TeamId> teams);

    /** Who served how much for the teams together, the most first. */
    List<MemberMinutes> byMember(Collection<TeamId> teams, int limit);

    /** The minutes that everybody but one served for the teams from one day to another, both included. */
    long minutesOfOthers(Collection<TeamId> teams, VolunteerId but, LocalDate from, LocalDate to);
}
