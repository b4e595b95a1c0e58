package org.linli.volunteer.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.registration.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves the clocks of activities that are over, in turn; running it again, or in two places, changes nothing. */
@Component
public class RunClocks implements OpenDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(RunClocks.class);

    /** Every planned end lies before it; written in ISO with four digits as at rest. */
    private static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);

    private final RecordingClocks clocks;
    private final Activities activities;
    private final LookAtRecords look;
    private final RecordingPolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public RunClocks(
            RecordingClocks clocks,
            Activities activities,
            LookAtRecords look,
            RecordingPolicy policy,
            WorkingCalendar calendar,
            Clock clock) {
        this.clocks = clocks;
        this.activities = activities;
        this.look = look;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Looks at every activity that is over and not on record yet. */
    public void sweep() {
        clocks.eachOpen(Today.at(clock), found -> {
            try {
                sweep(found);
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    LOG.warn(
                            "the recording clock of activity {} was not moved: {}",
                            found.value().state().activity(),
                            refused.rejection().code());
                }
                // otherwise somebody else moved it a moment ago: the next sweep looks again
            }
        });
    }

    private void sweep(Versioned<RecordingClock> found) {
        RecordingClock running = found.value();
        Optional<Activity.State> activity =
                activities.find(running.state().activity()).map(a -> a.value().state());
        if (activity.isEmpty() || activity.get().status() == ActivityStatus.CANCELLED) {
            running.cancel();
        } else {
            LocalDate endsOn = Today.of(activity.get().notice().endsAt());
            running.reschedule(endsOn, time(running, endsOn, calendar), Today.at(clock));
            if (!activity.get().notice().endsAt().isAfter(clock.instant())) {
                running.look(look.of(running.state().activity()), Today.at(clock));
            }
        }
        if (!running.changes().isEmpty()) {
            clocks.save(running, found.version());
        }
    }

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public int recompute(WorkingCalendar changed) {
        AtomicInteger moved = new AtomicInteger();
        clocks.eachOpen(END_OF_DAYS, found -> {
            if (reschedule(found, changed)) {
                moved.incrementAndGet();
            }
        });
        return moved.get();
    }

    private boolean reschedule(Versioned<RecordingClock> found, WorkingCalendar changed) {
        Versioned<RecordingClock> current = found;
        while (true) {
            RecordingClock running = current.value();
            LocalDate endsOn = running.state().endsOn();
            running.reschedule(endsOn, time(running, endsOn, changed), Today.at(clock));
            if (running.changes().isEmpty()) {
                return false;
            }
            try {
                clocks.save(running, current.version());
                return true;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                // the sweep was faster: look at what it left
                current = clocks.get(running.state().activity());
            }
        }
    }

    private RecordingTime time(RecordingClock running, LocalDate endsOn, WorkingCalendar by) {
        return policy.time(running.state().area(), endsOn, by);
    }
}
