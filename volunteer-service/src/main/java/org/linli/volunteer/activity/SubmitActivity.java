package org.linli.volunteer.activity;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Hands a draft in for review. */
@Component
public class SubmitActivity {

    private final Activities activities;

    public SubmitActivity(Activities activities) {
        this.activities = activities;
    }

    public Versioned<Activity> handle(ActivityId id, long version) {
        Activity activity = activities.get(id).value();
        activity.submit();
        return activities.save(activity, version);
    }
}
