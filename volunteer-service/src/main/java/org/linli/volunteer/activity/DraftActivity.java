package org.linli.volunteer.activity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Writes down an activity that an office plans. */
@Component
public class DraftActivity {

    /** What the office plans. */
    public record Command(
            ActivityId id,
            String area,
            Notice notice,
            @Nullable Insurance insurance,
            String by) {}

    private final Activities activities;
    private final Areas areas;
    private final Clock clock;

    public DraftActivity(Activities activities, Areas areas, Clock clock) {
        this.activities = activities;
        this.areas = areas;
        this.clock = clock;
    }

    public Versioned<Activity> handle(Command command) {
        if (!areas.exists(command.area())) {
            throw new Rejected(new ActivityRejection.UnknownArea());
        }
        return activities.add(Activity.draft(
                command.id(), command.area(), command.notice(), command.insurance(), command.by(), Today.now(clock)));
    }
}
