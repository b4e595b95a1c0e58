package org.linli.volunteer.activity;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Opens an activity for volunteers; an office that may publish is its own reviewer, so a draft passes the review in the same step. */
@Component
public class PublishActivity {

    private final Activities activities;
    private final PublishingPolicy policy;
    private final Clock clock;

    public PublishActivity(Activities activities, PublishingPolicy policy, Clock clock) {
        this.activities = activities;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<Activity> handle(ActivityId id, long version) {
        Activity activity = activities.get(id).value();
        if (activity.state().status() == ActivityStatus.DRAFT) {
            activity.submit();
        }
        activity.publish(policy, Today.now(clock));
        return activities.save(activity, version);
    }
}
