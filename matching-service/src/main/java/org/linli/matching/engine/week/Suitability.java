package org.linli.matching.engine.week;

/**
 * Who may take a role, how well he fits and what one more engagement costs him, where this does not follow from the columns of the problem.
 * Roles, windows and people are rows of the problem; two calls with the same rows give the same answer, also from several threads.
 */
public interface Suitability {

    /**
     * The best people of a role in a window, best first, at least so many when there are so many.
     *
     * @param best each entry is {@code points << 32 | person}
     * @param leftOut no fewer points than anybody has who is left out, −1 when nobody is
     */
    record Shortlist(long[] best, int leftOut) {}

    Shortlist shortlist(int role, int window, int atLeast);

    boolean eligible(int role, int window, int person);

    /** What a person brings to a seat of the role who has no engagement in the plan yet. */
    int points(int role, int person);

    /** What the next engagement costs a person who has so many in the plan: 0 for the first, never falling. */
    int load(int person, int engagements);

    /**
     * The same for the upper bound, which may count a person as less burdened than {@link #load} does; negative where even his first
     * engagement would bring more.
     */
    int leastLoad(int person, int engagements);

    /** How many seats a person takes at most that are not a supervisor's; {@link Integer#MAX_VALUE} where his engagements alone limit him. */
    int mostOrdinary(int person);

    /** What it costs a need in points to take place at a venue, −1 when the venue does not suit it, whatever the time. */
    int venueCost(int need, int venue);
}
