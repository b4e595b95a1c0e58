package org.linli.volunteer.activity;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Writes an activity down and opens it at once; one that a gate holds back stays a draft, for its office to complete. */
@Component
public class OpenActivity {

    private final Activities activities;
    private final PublishingPolicy policy;
    private final Clock clock;

    public OpenActivity(Activities activities, PublishingPolicy policy, Clock clock) {
        this.activities = activities;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<Activity> handle(DraftActivity.Command command) {
        Instant now = Today.now(clock);
        Activity activity = Activity.draft(command.id(), command.area(), command.plan(), policy, command.by(), now);
        try {
            activity.submit();
            activity.publish(policy, now);
        } catch (Rejected heldBack) {
            return activities.add(
                    Activity.draft(command.id(), command.area(), command.plan(), policy, command.by(), now));
        }
        return activities.add(activity);
    }

    /** Refuses a plan that not even a draft may have. */
    public void refuseUnsound(Activity.Plan plan) {
        Activity.refuseUnsound(plan, policy);
    }
}
