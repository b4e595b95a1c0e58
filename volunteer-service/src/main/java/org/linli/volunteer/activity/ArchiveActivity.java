package org.linli.volunteer.activity;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Keeps an activity whose hours are all decided for the record only. */
@Component
public class ArchiveActivity {

    private final Activities activities;

    public ArchiveActivity(Activities activities) {
        this.activities = activities;
    }

    public Versioned<Activity> handle(ActivityId id, long version) {
        Activity activity = activities.get(id).value();
        activity.archive();
        return activities.save(activity, version);
    }
}
