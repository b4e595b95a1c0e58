package org.linli.volunteer.activity;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Calls an activity off before it begins; its sign-ups end by the event of it. */
@Component
public class CancelActivity {

    private final Activities activities;

    public CancelActivity(Activities activities) {
        this.activities = activities;
    }

    public Versioned<Activity> handle(ActivityId id, long version, String reason) {
        Activity activity = activities.get(id).value();
        activity.cancel(reason);
        return activities.save(activity, version);
    }
}
