package org.linli.matching.partition;

import org.linli.matching.plan.PlanSummary;

/** What parts of a plan add up to. */
public record Tally(
        int considered,
        int met,
        int proposals,
        long computedInMillis,
        long utility,
        long greedyUtility,
        long upperBound,
        int iterations,
        long seed) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally of(PlanSummary p) {
        return new Tally(
                p.considered(),
                p.met(),
                p.proposals(),
                p.computedInMillis(),
                p.utility(),
                p.greedyUtility(),
                p.upperBound(),
                p.iterations(),
                p.seed());
    }

    /** What a dead owner had proposed; the demands still ask for the rest of their people and are counted with whoever goes on. */
    static Tally left(int proposals) {
        return new Tally(0, 0, proposals, 0, 0, 0, 0, 0, 0);
    }

    /** The same without the demands: they were counted when their zone was planned. */
    Tally again() {
        return new Tally(0, met, proposals, computedInMillis, utility, greedyUtility, upperBound, iterations, seed);
    }

    /** The same for needs whose bound was counted before. */
    Tally sameGround() {
        return new Tally(considered, met, proposals, computedInMillis, utility, 0, 0, iterations, seed);
    }

    Tally plus(Tally other) {
        return new Tally(
                considered + other.considered,
                met + other.met,
                proposals + other.proposals,
                computedInMillis + other.computedInMillis,
                utility + other.utility,
                greedyUtility + other.greedyUtility,
                upperBound + other.upperBound,
                iterations + other.iterations,
                Math.max(seed, other.seed));
    }

    int unmet() {
        return considered - met;
    }
}
