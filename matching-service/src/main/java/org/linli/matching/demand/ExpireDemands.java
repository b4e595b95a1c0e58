package org.linli.matching.demand;

import java.time.Clock;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes listed demands whose time came without people; one with another time ahead waits for that. */
@Component
public final class ExpireDemands {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireDemands.class);
    private static final int AT_ONCE = 500;

    private final Demands demands;
    private final Clock clock;

    ExpireDemands(Demands demands, Clock clock) {
        this.demands = demands;
        this.clock = clock;
    }

    /** Returns how many expired. */
    public int handle() {
        List<DemandId> overdue = demands.overdue(clock.instant(), AT_ONCE);
        int expired = 0;
        for (DemandId id : overdue) {
            try {
                Versioned<Demand> stored = demands.get(id);
                stored.value().expire(clock.instant());
                demands.save(stored.value(), stored.version());
                expired += stored.value().state().status() == DemandStatus.EXPIRED ? 1 : 0;
            } catch (Rejected movedOn) {
                LOG.debug("demand {} moved on: {}", id, movedOn.rejection().code());
            }
        }
        return expired;
    }
}
