package org.linli.matching.engine.zone;

import java.time.Duration;

/**
 * How long zones plan, and whether they talk. With a budget of moves the same problem, division, seed and budget give the same plan.
 *
 * @param timeBudget for everything from the cards to the plan, all zones side by side; zero for none
 * @param moves of all zones together; zero for no limit
 * @param rounds in which the search is cut; between them zones hand over what lies between them
 * @param exchange false for zones that plan on their own, for comparison
 */
public record ZoneOptions(Duration timeBudget, long moves, long seed, int rounds, boolean exchange) {

    private static final int USUAL_ROUNDS = 40;

    public ZoneOptions {
        if (timeBudget.isNegative() || moves < 0 || timeBudget.isZero() && moves == 0) {
            throw new IllegalArgumentException("a search needs a budget of time or of moves");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round");
        }
    }

    public static ZoneOptions within(Duration timeBudget, long seed) {
        return new ZoneOptions(timeBudget, 0, seed, USUAL_ROUNDS, true);
    }

    public static ZoneOptions moves(long moves, long seed) {
        return new ZoneOptions(Duration.ZERO, moves, seed, USUAL_ROUNDS, true);
    }

    public ZoneOptions isolated() {
        return new ZoneOptions(timeBudget, moves, seed, rounds, false);
    }
}
