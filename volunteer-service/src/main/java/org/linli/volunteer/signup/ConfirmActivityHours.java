package org.linli.volunteer.signup;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityRejection;
import org.springframework.stereotype.Component;

/** Confirms the hours of a finished activity once every session of it is decided. */
@Component
public class ConfirmActivityHours {

    private final Activities activities;
    private final ServiceDays days;

    public ConfirmActivityHours(Activities activities, ServiceDays days) {
        this.activities = activities;
        this.days = days;
    }

    public Versioned<Activity> handle(ActivityId id, long version) {
        Activity activity = activities.get(id).value();
        activity.confirmHours();
        long undecided = days.undecidedOf(id);
        if (undecided > 0) {
            throw new Rejected(new ActivityRejection.HoursUndecided(undecided));
        }
        return activities.save(activity, version);
    }
}
