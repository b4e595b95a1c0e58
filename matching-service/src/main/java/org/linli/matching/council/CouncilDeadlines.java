package org.linli.matching.council;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Sets the days of owed replies (MAT-16) anew when the calendar changed. */
@Component
class CouncilDeadlines implements OpenDeadlines {

    private final Councils councils;
    private final CouncilSettings settings;

    CouncilDeadlines(Councils councils, CouncilSettings settings) {
        this.councils = councils;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "council-motions";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        AtomicInteger moved = new AtomicInteger();
        councils.eachOwed(found -> {
            MotionId id = found.value().state().id();
            if (Retry.whileStale(() -> reschedule(councils.get(id), calendar))) {
                moved.incrementAndGet();
            }
        });
        return moved.get();
    }

    private boolean reschedule(Versioned<Motion> stored, WorkingCalendar calendar) {
        Motion.State state = stored.value().state();
        LocalDate from = state.dueFrom();
        if (from == null || !stored.value().reschedule(calendar.plusDays(from, settings.days(state.area())))) {
            return false;
        }
        councils.save(stored.value(), stored.version());
        return true;
    }
}
