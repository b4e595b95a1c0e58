package org.linli.matching.dispute;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.stereotype.Component;

/** Counts the running clocks of disputes anew when the calendar changed. */
@Component
class DisputeDeadlines implements OpenDeadlines {

    private final Disputes disputes;
    private final DisputePolicy policy;

    DisputeDeadlines(Disputes disputes, DisputePolicy policy) {
        this.disputes = disputes;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "disputes";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        AtomicInteger moved = new AtomicInteger();
        disputes.eachRunning(found -> {
            if (reschedule(found, calendar)) {
                moved.incrementAndGet();
            }
        });
        return moved.get();
    }

    private boolean reschedule(Versioned<Dispute> found, WorkingCalendar calendar) {
        Versioned<Dispute> current = found;
        while (true) {
            Dispute dispute = current.value();
            if (!dispute.reschedule(policy.counting(dispute.state().area(), calendar))) {
                return false;
            }
            try {
                disputes.save(dispute, current.version());
                return true;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                // somebody was faster: look at what he left
                current = disputes.get(dispute.state().id());
            }
        }
    }
}
