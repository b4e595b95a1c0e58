package org.linli.matching.engine;

import java.util.stream.IntStream;

/**
 * For every seat of every need the people who may take it, best first. Long lists are cut, and grow when somebody looks at their end. People of
 * equal points stand in an order drawn from their ids, so that nobody gains by having come first.
 */
final class Shortlists {

    private static final int FEWEST = 64;
    private static final int PER_SEAT = 12;

    /**
     * @param points what each brings with the load he has before the plan
     * @param leftOut the most points of anybody left out, −1 when nobody is
     */
    @SuppressWarnings("ArrayRecordComponent") // read only
    record Shortlist(int[] rows, int[] points, int leftOut) {}

    private final Supply supply;
    private final Need[][] needs;
    private final Commitments commitments;
    private final Eligibility eligibility;
    private final Scoring scoring;
    /** Rows of everybody who can be asked at all, in the drawn order. */
    private final int[] people;

    private final Roll roll;

    private final Shortlist[][][] lists;

    /** {@code needs} are each at each of their times. */
    Shortlists(Supply supply, Need[][] needs, Policy policy, Commitments commitments) {
        this.supply = supply;
        this.needs = needs;
        this.commitments = commitments;
        eligibility = new Eligibility(supply, policy, commitments);
        scoring = new Scoring(supply);
        people = Roll.drawnOrder(supply);
        roll = new Roll(supply, policy, commitments, people);
        lists = new Shortlist[needs.length][][];
        IntStream.range(0, needs.length).parallel().forEach(j -> {
            lists[j] = new Shortlist[needs[j].length][];
            for (int w = 0; w < lists[j].length; w++) {
                lists[j][w] = new Shortlist[needs[j][w].roles().size()];
                for (int r = 0; r < lists[j][w].length; r++) {
                    Need.Role role = needs[j][w].roles().get(r);
                    lists[j][w][r] = roll.best(needs[j][w], role, FEWEST + PER_SEAT * role.wanted());
                }
            }
        });
    }

    /** Rows of everybody who can be asked, in the order that decides between equals. */
    int[] people() {
        return people;
    }

    Shortlist of(int need, int window, int role) {
        return lists[need][window][role];
    }

    /** The list again, four times as long. */
    Shortlist longer(int need, int window, int role) {
        Need asked = needs[need][window];
        int keep = 4 * Math.max(1, lists[need][window][role].rows().length);
        Shortlist longer = roll.best(asked, asked.roles().get(role), keep);
        lists[need][window][role] = longer;
        return longer;
    }

    boolean allows(int need, int window, int role, int row) {
        Need asked = needs[need][window];
        return eligibility.allows(asked, asked.roles().get(role), row);
    }

    /** What a person brings to a seat without the load part. */
    int unburdened(int need, int window, int row) {
        return scoring.unburdened(needs[need][window], row);
    }

    /** The same at the time of the need that suits the person best: what a time beyond the declared hours costs is left to the board. */
    int unburdenedAtBest(int need, int row) {
        int best = 0;
        for (Need at : needs[need]) {
            best = Math.max(best, scoring.unburdened(at, row));
        }
        return best;
    }

    /** The load part of a person with so many engagements in the plan. */
    int load(int row, int planned) {
        return Scoring.load(commitments.total(row) + planned, supply.recentMinutes(row));
    }
}
