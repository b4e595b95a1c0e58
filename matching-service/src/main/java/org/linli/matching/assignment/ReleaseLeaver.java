package org.linli.matching.assignment;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/**
 * Takes back everything that a person was asked or promised before he was suspended, left or was merged away. News that comes twice finds
 * nothing left to take back; news that comes late leaves alone what he was asked after his return.
 */
@Component
public final class ReleaseLeaver {

    private static final int ATTEMPTS = 20;

    private final Assignments assignments;
    private final TellDemand demand;
    private final Clock clock;

    ReleaseLeaver(Assignments assignments, TellDemand demand, Clock clock) {
        this.assignments = assignments;
        this.demand = demand;
        this.clock = clock;
    }

    public void handle(String volunteerId, Instant leftAt) {
        for (AssignmentId id : assignments.openOf(volunteerId, leftAt)) {
            release(id);
        }
    }

    private void release(AssignmentId id) {
        for (int attempt = 1; ; attempt++) {
            Versioned<Assignment> stored = assignments.get(id);
            stored.value().volunteerLeft(clock.instant());
            if (stored.value().changes().isEmpty()) {
                return;
            }
            try {
                assignments.save(stored.value(), stored.version());
                demand.now(stored.value().state());
                return;
            } catch (Rejected stale) {
                // he or an office was faster: look at what they left
                if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }
}
