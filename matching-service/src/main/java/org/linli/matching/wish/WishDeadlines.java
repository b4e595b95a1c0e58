package org.linli.matching.wish;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.stereotype.Component;

/** Counts the running clocks of wishes anew when the calendar changed. */
@Component
class WishDeadlines implements OpenDeadlines {

    private final Wishes wishes;
    private final WishPolicy policy;

    WishDeadlines(Wishes wishes, WishPolicy policy) {
        this.wishes = wishes;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        AtomicInteger moved = new AtomicInteger();
        wishes.eachRunning(found -> {
            if (reschedule(found, calendar)) {
                moved.incrementAndGet();
            }
        });
        return moved.get();
    }

    private boolean reschedule(Versioned<Wish> found, WorkingCalendar calendar) {
        Versioned<Wish> current = found;
        while (true) {
            Wish wish = current.value();
            String area = wish.state().details().area();
            if (!wish.reschedule((clock, day) -> policy.start(clock, area, day, calendar))) {
                return false;
            }
            try {
                wishes.save(wish, current.version());
                return true;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                // a claimant was faster: look at what he left
                current = wishes.get(wish.state().id());
            }
        }
    }
}
