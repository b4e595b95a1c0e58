package org.linli.matching.engine.week;

import java.time.Duration;

/**
 * How long to search. With an iteration budget the same problem, seed, threads and budget give the same plan, however fast the machine is;
 * with a time budget alone they do not.
 *
 * @param timeBudget the search ends when it is used up, counted from the call; zero for no limit of time
 * @param iterationBudget the search ends after so many moves of all threads together; zero for no limit of moves
 * @param keptPairBonus points that a plan made after an earlier one counts for everybody who stays where he was, so that little changes; not
 *     part of the utility
 */
public record SolverOptions(Duration timeBudget, long iterationBudget, int threads, long seed, int keptPairBonus) {

    public SolverOptions {
        if (timeBudget.isNegative() || iterationBudget < 0 || timeBudget.isZero() && iterationBudget == 0) {
            throw new IllegalArgumentException("a search needs a budget of time or of moves");
        }
        if (keptPairBonus < 0) {
            throw new IllegalArgumentException("a bonus is not negative");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    public static SolverOptions within(Duration timeBudget, int threads, long seed) {
        return new SolverOptions(timeBudget, 0, threads, seed, 0);
    }

    public static SolverOptions moves(long iterationBudget, int threads, long seed) {
        return new SolverOptions(Duration.ZERO, iterationBudget, threads, seed, 0);
    }

    public SolverOptions withKeptPairBonus(int points) {
        return new SolverOptions(timeBudget, iterationBudget, threads, seed, points);
    }

    SolverOptions part(int of) {
        return new SolverOptions(
                timeBudget.dividedBy(of), (iterationBudget + of - 1) / of, threads, seed, keptPairBonus);
    }

    boolean reproducible() {
        return iterationBudget > 0;
    }
}
