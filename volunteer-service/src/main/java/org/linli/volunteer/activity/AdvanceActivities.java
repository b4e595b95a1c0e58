package org.linli.volunteer.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Starts and finishes activities whose time has come; doing it twice, or on two instances at once, changes nothing more. */
@Component
public class AdvanceActivities {

    private static final int AT_ONCE = 200;

    private final Activities activities;
    private final Clock clock;

    public AdvanceActivities(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /** @return how many activities moved on */
    public int sweep() {
        Instant now = Today.now(clock);
        int moved = 0;
        List<Versioned<Activity>> due;
        do {
            due = activities.due(now, AT_ONCE);
            int before = moved;
            for (Versioned<Activity> activity : due) {
                moved += advance(activity, now) ? 1 : 0;
            }
            if (moved == before) {
                // everything that was due is being moved by somebody else
                return moved;
            }
        } while (due.size() == AT_ONCE);
        return moved;
    }

    private boolean advance(Versioned<Activity> found, Instant now) {
        found.value().advance(now);
        if (found.value().changes().isEmpty()) {
            return false;
        }
        try {
            activities.save(found.value(), found.version());
            return true;
        } catch (Rejected refusal) {
            if (refusal.rejection().category() != Category.STALE) {
                throw refusal;
            }
            // changed meanwhile: the next sweep looks again
            return false;
        }
    }
}
