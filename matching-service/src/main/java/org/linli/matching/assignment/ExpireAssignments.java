package org.linli.matching.assignment;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets proposals and offers lapse that nobody answered in time. */
@Component
public final class ExpireAssignments {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireAssignments.class);
    private static final int AT_ONCE = 500;

    private final Assignments assignments;
    private final TellDemand demand;
    private final Clock clock;

    ExpireAssignments(Assignments assignments, TellDemand demand, Clock clock) {
        this.assignments = assignments;
        this.demand = demand;
        this.clock = clock;
    }

    /** Returns how many lapsed. */
    public int handle() {
        int lapsed = 0;
        for (AssignmentId id : assignments.due(clock.instant(), AT_ONCE)) {
            try {
                Versioned<Assignment> stored = assignments.get(id);
                stored.value().expire(clock.instant());
                assignments.save(stored.value(), stored.version());
                demand.soon(stored.value().state());
                lapsed++;
            } catch (Rejected answeredMeanwhile) {
                LOG.debug("assignment {}: {}", id, answeredMeanwhile.rejection().code());
            }
        }
        return lapsed;
    }
}
