package org.linli.volunteer.team;

import java.time.Clock;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Notes that a team organizes an activity: before anybody can check in, so that every hour of it is counted. */
@Component
public class OrganizeActivity {

    private final Teams teams;
    private final Activities activities;
    private final TeamHours hours;
    private final TeamPolicy policy;
    private final Clock clock;

    public OrganizeActivity(Teams teams, Activities activities, TeamHours hours, TeamPolicy policy, Clock clock) {
        this.teams = teams;
        this.activities = activities;
        this.hours = hours;
        this.policy = policy;
        this.clock = clock;
    }

    public void handle(TeamId team, ActivityId activity) {
        TeamStatus status = teams.get(team).value().state().status();
        if (status != TeamStatus.ACTIVE) {
            throw new Rejected(new TeamRejection.NotOpen(status));
        }
        Activity.State planned = activities.get(activity).value().state();
        if (!planned.notice().startsAt().minus(policy.organizerNamedBefore()).isAfter(Today.now(clock))) {
            throw new Rejected(new TeamRejection.ActivityBegun());
        }
        if (!hours.organize(activity.value(), team).equals(team)) {
            throw new Rejected(new TeamRejection.ActivityTaken());
        }
    }
}
