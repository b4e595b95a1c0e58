package org.linli.matching.plan;

import java.time.Instant;

/**
 * One finished run.
 *
 * @param considered demands that asked for help, {@code met} of them with enough people
 * @param utility what the plan is worth, {@code greedyUtility} what priority order alone reaches, {@code upperBound} what none passes; of a
 *     plan that several instances shared, the sums over their zones, and the bound is that of the zones with what crossed their borders
 */
public record PlanSummary(
        String id,
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
        long seed) {}
