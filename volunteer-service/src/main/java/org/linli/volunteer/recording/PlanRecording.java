package org.linli.volunteer.recording;

import java.time.LocalDate;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Starts the clock of an activity that opened. */
@Component
public class PlanRecording {

    private final RecordingClocks clocks;
    private final Activities activities;
    private final RecordingPolicy policy;
    private final WorkingCalendar calendar;

    public PlanRecording(
            RecordingClocks clocks, Activities activities, RecordingPolicy policy, WorkingCalendar calendar) {
        this.clocks = clocks;
        this.activities = activities;
        this.policy = policy;
        this.calendar = calendar;
    }

    public void handle(ActivityId id) {
        Activity.State activity = activities.get(id).value().state();
        LocalDate endsOn = Today.of(activity.notice().endsAt());
        clocks.add(RecordingClock.plan(
                id,
                activity.area(),
                activity.notice().title(),
                activity.createdBy(),
                endsOn,
                policy.time(activity.area(), endsOn, calendar),
                policy.wantsEvaluation(activity.area())));
    }
}
