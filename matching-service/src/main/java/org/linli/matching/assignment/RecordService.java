package org.linli.matching.assignment;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AlreadyConsumed;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Takes in what volunteer-service says about a person at work; each event takes effect once. */
@Component
public final class RecordService {

    private static final int ATTEMPTS = 20;

    private final Assignments assignments;
    private final TellDemand demand;

    RecordService(Assignments assignments, TellDemand demand) {
        this.assignments = assignments;
        this.demand = demand;
    }

    public void checkedIn(@Nullable String assignmentId, Instant at, Consumed event) {
        take(assignmentId, event, a -> a.checkedIn(at));
    }

    public void checkedOut(@Nullable String assignmentId, Instant at, int minutes, Consumed event) {
        take(assignmentId, event, a -> a.served(at, minutes));
    }

    public void hoursRecorded(@Nullable String assignmentId, int minutes, Consumed event) {
        take(assignmentId, event, a -> a.credited(minutes));
    }

    /** The place was given back; a place that ended because the assignment did ends nothing more. */
    public void placeGivenBack(@Nullable String assignmentId, GivenBack how, Instant at, Consumed event) {
        take(assignmentId, event, a -> a.placeGivenBack(how, at));
    }

    public void missed(String assignmentId, Instant at, Consumed event) {
        take(assignmentId, event, a -> a.missed(at));
    }

    private void take(@Nullable String assignmentId, Consumed event, Consumer<Assignment> fact) {
        if (assignmentId == null) {
            return; // service that no match led to
        }
        for (int attempt = 1; ; attempt++) {
            try {
                takeOnce(assignmentId, event, fact);
                return;
            } catch (Rejected stale) {
                // an answer or another event was faster: look at what it left
                if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    private void takeOnce(String assignmentId, Consumed event, Consumer<Assignment> fact) {
        Versioned<Assignment> stored =
                assignments.find(new AssignmentId(assignmentId)).orElse(null);
        if (stored == null) {
            return; // an assignment of another installation's data: nothing here to follow
        }
        AssignmentState told = stored.value().state();
        fact.accept(stored.value());
        if (!stored.value().changes().isEmpty()) {
            try {
                told = assignments
                        .save(stored.value(), stored.version(), event)
                        .value()
                        .state();
            } catch (AlreadyConsumed again) {
                // the assignment knows; the demand may not, if the service stopped in between
            }
        }
        demand.now(told);
    }
}
