package org.linli.volunteer.activity;

import java.time.Clock;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Writes down an activity that an office plans. */
@Component
public class DraftActivity {

    /** What the office plans. */
    public record Command(ActivityId id, String area, Activity.Plan plan, String by) {}

    private final Activities activities;
    private final Areas areas;
    private final Themes themes;
    private final PublishingPolicy policy;
    private final Clock clock;

    public DraftActivity(Activities activities, Areas areas, Themes themes, PublishingPolicy policy, Clock clock) {
        this.activities = activities;
        this.areas = areas;
        this.themes = themes;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<Activity> handle(Command command) {
        if (!areas.exists(command.area())) {
            throw new Rejected(new ActivityRejection.UnknownArea());
        }
        themes.requireKnown(command.plan().details().theme());
        return activities.add(
                Activity.draft(command.id(), command.area(), command.plan(), policy, command.by(), Today.now(clock)));
    }
}
