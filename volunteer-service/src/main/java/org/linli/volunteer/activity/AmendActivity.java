package org.linli.volunteer.activity;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Changes the plan of an activity that has not opened. */
@Component
public class AmendActivity {

    private final Activities activities;
    private final Themes themes;
    private final PublishingPolicy policy;

    public AmendActivity(Activities activities, Themes themes, PublishingPolicy policy) {
        this.activities = activities;
        this.themes = themes;
        this.policy = policy;
    }

    public Versioned<Activity> handle(ActivityId id, long version, Activity.Plan plan) {
        themes.requireKnown(plan.details().theme());
        Activity activity = activities.get(id).value();
        activity.amend(plan, policy);
        return activities.save(activity, version);
    }
}
