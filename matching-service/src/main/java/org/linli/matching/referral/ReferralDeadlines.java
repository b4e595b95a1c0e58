package org.linli.matching.referral;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.matching.demand.Window;
import org.linli.matching.department.Department;
import org.linli.matching.department.Departments;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.stereotype.Component;

/** Sets the last days of open referrals anew when the calendar changed. */
@Component
class ReferralDeadlines implements OpenDeadlines {

    private final Referrals referrals;
    private final Departments departments;

    ReferralDeadlines(Referrals referrals, Departments departments) {
        this.referrals = referrals;
        this.departments = departments;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        AtomicInteger moved = new AtomicInteger();
        referrals.eachOpen(found -> {
            if (reschedule(found, calendar)) {
                moved.incrementAndGet();
            }
        });
        return moved.get();
    }

    private boolean reschedule(Versioned<Referral> found, WorkingCalendar calendar) {
        Versioned<Referral> current = found;
        while (true) {
            Referral.State state = current.value().state();
            Department department =
                    departments.find(state.area(), state.department()).orElse(null);
            if (department == null) {
                // the district has dissolved it; its promise stays as it was
                return false;
            }
            if (!current.value()
                    .reschedule(calendar.plusWorkingDays(
                            state.sentAt().atZone(Window.ZONE).toLocalDate(), department.answerWorkingDays()))) {
                return false;
            }
            try {
                referrals.save(current.value(), current.version());
                return true;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                current = referrals.get(state.id());
            }
        }
    }
}
