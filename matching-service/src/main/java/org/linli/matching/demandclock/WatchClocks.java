package org.linli.matching.demandclock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.Window;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Warns before a demand is late, tells when it is, and shows both to the offices of the place (MAT-02). */
@Component
public class WatchClocks {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR, Role.ANALYST
    };
    private static final int BATCH = 200;

    private final Demands demands;
    private final ClockNotices notices;
    private final DemandClockProperties policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    WatchClocks(
            Demands demands,
            ClockNotices notices,
            DemandClockProperties policy,
            WorkingCalendar calendar,
            Clock clock) {
        this.demands = demands;
        this.notices = notices;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Returns how many notices were new. */
    public int handle() {
        int told = 0;
        String after = null;
        while (true) {
            List<Versioned<Demand>> batch = demands.owing("", horizon(), after, BATCH);
            for (Versioned<Demand> found : batch) {
                for (RunningClock running : clocks(found)) {
                    told += notices.tell(ClockNotice.of(running, clock.instant())) ? 1 : 0;
                }
            }
            if (batch.size() < BATCH) {
                return told;
            }
            after = batch.getLast().value().state().id().value();
        }
    }

    /** What needs attention now in an area, in the order of the demands; {@code limit} counts demands. */
    public List<RunningClock> running(
            String area, @Nullable ClockStage stage, @Nullable String after, int limit, Caller reader) {
        requireReader(area, reader);
        List<RunningClock> shown = new ArrayList<>();
        String from = after;
        while (shown.size() < limit) {
            List<Versioned<Demand>> batch = demands.owing(area, horizon(), from, BATCH);
            for (Versioned<Demand> found : batch) {
                clocks(found).stream()
                        .filter(c -> stage == null || c.stage() == stage)
                        .forEach(shown::add);
            }
            if (batch.size() < BATCH) {
                break;
            }
            from = batch.getLast().value().state().id().value();
        }
        return shown;
    }

    public List<ClockNotice> told(
            String area, @Nullable ClockStage stage, @Nullable String after, int limit, Caller reader) {
        requireReader(area, reader);
        return notices.page(area, stage, after, limit);
    }

    private List<RunningClock> clocks(Versioned<Demand> found) {
        var state = found.value().state();
        return RunningClock.of(state, today(), policy.warnDays(state.details().area()), calendar);
    }

    /** Nothing due after that day needs attention yet. */
    private LocalDate horizon() {
        return calendar.plusWorkingDays(today(), policy.longestWarning()).date();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Window.ZONE));
    }

    private static void requireReader(String area, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(area);
    }
}
