package org.linli.matching.engine;

/**
 * How long the search of a week goes on, in moves and not in seconds, so that a plan can be reproduced; {@code seed} fixes its choices.
 *
 * @param movesPerNeed moves for every need of a week, within what a plan that somebody waits for can take
 */
public record Budget(int movesPerNeed, long seed) {

    private static final int PER_NEED = 400;
    private static final int FEWEST = 4_000;
    private static final int MOST = 400_000;

    public static Budget standard() {
        return new Budget(PER_NEED, 20_260_101L);
    }

    int movesFor(int needs) {
        return Math.clamp((long) needs * movesPerNeed, FEWEST, MOST);
    }
}
