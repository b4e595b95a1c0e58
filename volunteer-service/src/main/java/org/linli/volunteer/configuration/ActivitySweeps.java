package org.linli.volunteer.configuration;

import java.util.List;
import org.linli.volunteer.activity.AdvanceActivities;
import org.linli.volunteer.series.GenerateActivities;
import org.linli.volunteer.signup.CloseForgotten;
import org.linli.volunteer.signup.SettlePlaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the clock act on activities: one sweep that fails does not keep the others from their turn. */
@Component
class ActivitySweeps {

    private static final Logger LOG = LoggerFactory.getLogger(ActivitySweeps.class);

    private final List<Runnable> sweeps;

    ActivitySweeps(
            AdvanceActivities advance, CloseForgotten forgotten, SettlePlaces settle, GenerateActivities series) {
        this.sweeps = List.of(advance::sweep, forgotten::sweep, settle::sweep, series::sweep);
    }

    void sweep() {
        for (Runnable sweep : sweeps) {
            try {
                sweep.run();
            } catch (RuntimeException e) {
                // the outermost loop of a background job: whatever it was, the next round tries again
                LOG.error("a sweep of activities stopped", e);
            }
        }
    }
}
