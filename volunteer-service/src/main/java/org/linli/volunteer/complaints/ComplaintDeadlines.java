package org.linli.volunteer.complaints;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.stereotype.Component;

/** Sets the running clocks of complaints anew when the calendar changed. */
@Component
class ComplaintDeadlines implements OpenDeadlines {

    private final Complaints complaints;
    private final ComplaintPolicy policy;

    ComplaintDeadlines(Complaints complaints, ComplaintPolicy policy) {
        this.complaints = complaints;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        AtomicInteger moved = new AtomicInteger();
        complaints.eachOpen(found -> {
            if (reschedule(found, calendar)) {
                moved.incrementAndGet();
            }
        });
        return moved.get();
    }

    private boolean reschedule(Versioned<Complaint> found, WorkingCalendar calendar) {
        Versioned<Complaint> current = found;
        while (true) {
            Complaint complaint = current.value();
            Complaint.State state = complaint.state();
            if (!complaint.reschedule(policy.clocks(state.area(), state.receivedOn(), calendar))) {
                return false;
            }
            try {
                complaints.save(complaint, current.version());
                return true;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                // a handler was faster: look at what he left
                current = complaints.get(state.id());
            }
        }
    }
}
