package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Brings check-outs that nobody made to an approver, with the planned end as a suggestion; never do they count by themselves. */
@Component
public class CloseForgotten {

    private static final int AT_ONCE = 200;

    private final ServiceDays days;
    private final HoursPolicy policy;
    private final Clock clock;

    public CloseForgotten(ServiceDays days, HoursPolicy policy, Clock clock) {
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    /** @return how many sessions were closed */
    public int sweep() {
        Instant now = Today.now(clock);
        int closed = 0;
        List<Versioned<ServiceDay>> overdue;
        do {
            overdue = days.runningPast(now.minus(policy.shortestGrace()), AT_ONCE);
            int before = closed;
            for (Versioned<ServiceDay> day : overdue) {
                closed += close(day, now) ? 1 : 0;
            }
            if (closed == before) {
                return closed;
            }
        } while (overdue.size() == AT_ONCE);
        return closed;
    }

    private boolean close(Versioned<ServiceDay> day, Instant now) {
        if (!day.value().closeForgotten(now, policy)) {
            return false;
        }
        try {
            days.save(day.value(), day.version());
            return true;
        } catch (Rejected refusal) {
            if (refusal.rejection().category() != Category.STALE) {
                throw refusal;
            }
            // he checked out in this moment, or another instance was first
            return false;
        }
    }
}
