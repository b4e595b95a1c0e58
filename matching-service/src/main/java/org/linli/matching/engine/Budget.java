package org.linli.matching.engine;

/** How long the search goes on, in steps and not in seconds, so that a plan can be reproduced; {@code seed} fixes its choices. */
public record Budget(int iterations, long seed) {

    private static final int PER_NEED = 80;
    private static final int FEWEST = 2_000;
    private static final int MOST = 60_000;

    public static Budget of(int needs) {
        return new Budget(Math.clamp((long) needs * PER_NEED, FEWEST, MOST), 20_260_101L);
    }

    /** Priority order alone. */
    public static Budget greedyOnly() {
        return new Budget(0, 0);
    }
}
