package org.linli.matching.plan.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.plan.PlanSummary;
import org.springframework.data.annotation.Id;

/**
 * A plan as it is stored.
 *
 * @param madeBy the instances that computed it; plans from before it was noted have none
 */
record PlanDocument(
        @Id String id,
        String area,
        String by,
        Instant at,
        int considered,
        int met,
        int unmet,
        int proposals,
        long computedInMillis,
        long utility,
        long greedyUtility,
        long upperBound,
        int iterations,
        long seed,
        @Nullable List<String> madeBy) {

    static PlanDocument of(PlanSummary p, List<String> madeBy) {
        return new PlanDocument(
                p.id(),
                p.area(),
                p.by(),
                p.at(),
                p.considered(),
                p.met(),
                p.unmet(),
                p.proposals(),
                p.computedInMillis(),
                p.utility(),
                p.greedyUtility(),
                p.upperBound(),
                p.iterations(),
                p.seed(),
                List.copyOf(madeBy));
    }

    PlanSummary summary() {
        return new PlanSummary(
                id,
                area,
                by,
                at,
                considered,
                met,
                unmet,
                proposals,
                computedInMillis,
                utility,
                greedyUtility,
                upperBound,
                iterations,
                seed);
    }
}
