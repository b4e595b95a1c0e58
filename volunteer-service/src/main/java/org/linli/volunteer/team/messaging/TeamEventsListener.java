package org.linli.volunteer.team.messaging;

import java.util.Set;
import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.TeamFormedV1;
import org.linli.contracts.volunteer.TeamMembershipChangedV1;
import org.linli.contracts.volunteer.TeamStatusChangedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.CountTeamHours;
import org.linli.volunteer.team.EndMemberships;
import org.linli.volunteer.team.FollowMergedMember;
import org.linli.volunteer.team.FollowStanding;
import org.linli.volunteer.team.JoinTeam;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.TeamStatus;
import org.springframework.stereotype.Component;

/** Finishes what spans several documents, and keeps team hours current, from the service's own events. */
@Component
final class TeamEventsListener {

    static final String GROUP = "volunteer-service.teams";

    private static final Set<String> GONE = Set.of("WITHDRAWN", "DECEASED");

    private final JoinTeam join;
    private final EndMemberships end;
    private final FollowStanding standing;
    private final FollowMergedMember merged;
    private final CountTeamHours hours;

    TeamEventsListener(
            EventSubscriptions subscriptions,
            JoinTeam join,
            EndMemberships end,
            FollowStanding standing,
            FollowMergedMember merged,
            CountTeamHours hours) {
        this.join = join;
        this.end = end;
        this.standing = standing;
        this.merged = merged;
        this.hours = hours;
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(TeamFormedV1.class, this::formed)
                        .on(TeamMembershipChangedV1.class, this::membershipChanged)
                        .on(TeamStatusChangedV1.class, this::teamChanged)
                        .on(
                                VolunteerMergedV1.class,
                                event -> merged.handle(
                                        new VolunteerId(event.data().volunteerId()), Today.of(event.time())))
                        .on(VolunteerStatusChangedV1.class, this::volunteerChanged)
                        .on(HoursRecordedV1.class, this::hoursRecorded)
                        .build());
    }

    private void formed(ReceivedEvent<TeamFormedV1> event) {
        join.ensure(
                new TeamId(event.data().teamId()), new VolunteerId(event.data().leaderId()), Today.of(event.time()));
    }

    private void membershipChanged(ReceivedEvent<TeamMembershipChangedV1> event) {
        String other = event.data().otherTeamId();
        if (other != null) {
            join.ensure(
                    new TeamId(other),
                    new VolunteerId(event.data().volunteerId()),
                    event.data().day());
        }
    }

    private void teamChanged(ReceivedEvent<TeamStatusChangedV1> event) {
        if (event.data().to().equals(TeamStatus.DISSOLVED.name())) {
            end.ofTeam(new TeamId(event.data().teamId()), Today.of(event.time()));
        }
    }

    private void volunteerChanged(ReceivedEvent<VolunteerStatusChangedV1> event) {
        VolunteerId volunteer = new VolunteerId(event.data().volunteerId());
        if (GONE.contains(event.data().to())) {
            end.ofVolunteer(volunteer, Today.of(event.time()));
        }
        standing.handle(volunteer, Today.of(event.time()));
    }

    private void hoursRecorded(ReceivedEvent<HoursRecordedV1> event) {
        HoursRecordedV1 entry = event.data();
        hours.handle(
                entry.entryId(),
                new VolunteerId(entry.volunteerId()),
                entry.activityId(),
                entry.day(),
                entry.minutes());
    }
}
