package org.linli.matching.demand;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.stereotype.Component;

/** Sets the days to verify and to answer (MAT-02) anew when the calendar changed. */
@Component
class DemandDeadlines implements OpenDeadlines {

    private final Demands demands;
    private final ServiceLevels promised;
    private final Clock clock;

    DemandDeadlines(Demands demands, ServiceLevels promised, Clock clock) {
        this.demands = demands;
        this.promised = promised;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demands";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        AtomicInteger moved = new AtomicInteger();
        demands.eachOwed(found -> {
            if (reschedule(found, calendar)) {
                moved.incrementAndGet();
            }
        });
        return moved.get();
    }

    private boolean reschedule(Versioned<Demand> found, WorkingCalendar calendar) {
        Versioned<Demand> current = found;
        while (true) {
            Demand demand = current.value();
            ServiceLevel due = promised.of(
                    demand.state().details().area(),
                    demand.state().submittedAt().atZone(Window.ZONE).toLocalDate(),
                    calendar);
            if (!demand.reschedule(due, clock.instant())) {
                return false;
            }
            try {
                demands.save(demand, current.version());
                return true;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                // an office was faster: look at what it left
                current = demands.get(demand.state().id());
            }
        }
    }
}
