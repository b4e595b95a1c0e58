package org.linli.volunteer.star;

import java.time.LocalDate;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.stereotype.Component;

/** Moves the ends of running publicities when the calendar has changed. */
@Component
public class RecomputePublicity implements OpenDeadlines {

    private static final int MOST = 100_000;

    private final Stars stars;
    private final StarPolicy policy;

    RecomputePublicity(Stars stars, StarPolicy policy) {
        this.stars = stars;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "star-publicity";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        int moved = 0;
        for (StarId id : stars.publicized(MOST)) {
            Versioned<Star> found = stars.get(id);
            LocalDate since = found.value().state().publicizedOn();
            if (since != null) {
                Deadline last = calendar.plusWorkingDays(
                        since, policy.of(found.value().state().area()).publicityWorkingDays());
                found.value().recomputePublicity(last.date(), last.provisional());
            }
            if (!found.value().changes().isEmpty() && kept(found)) {
                moved++;
            }
        }
        return moved;
    }

    private boolean kept(Versioned<Star> found) {
        try {
            stars.save(found.value(), found.version());
            return true;
        } catch (Rejected refused) {
            if (refused.rejection() instanceof RequestRejection.Stale) {
                return false; // decided this very moment: its day no longer matters
            }
            throw refused;
        }
    }
}
