package org.linli.matching.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * For every seat of every need the people who may take it, best first. Long lists are cut, and grow when somebody looks at their end. People of
 * equal points stand in an order drawn from their ids, so that nobody gains by having come first.
 */
final class Shortlists {

    private static final int FEWEST = 64;
    private static final int PER_SEAT = 12;
    private static final int POINTS = 1 << 7;

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
    /** Rows of everybody who can be asked at all, in the drawn order; and the place of each row in it. */
    private final int[] people;

    private final Shortlist[][][] lists;

    /** {@code needs} are each at each of their times. */
    Shortlists(Supply supply, Need[][] needs, Policy policy, Commitments commitments) {
        this.supply = supply;
        this.needs = needs;
        this.commitments = commitments;
        eligibility = new Eligibility(supply, policy, commitments);
        scoring = new Scoring(supply);
        people = drawnOrder(supply);
        lists = new Shortlist[needs.length][][];
        IntStream.range(0, needs.length).parallel().forEach(j -> {
            lists[j] = new Shortlist[needs[j].length][];
            for (int w = 0; w < lists[j].length; w++) {
                lists[j][w] = new Shortlist[needs[j][w].roles().size()];
                for (int r = 0; r < lists[j][w].length; r++) {
                    lists[j][w][r] = gather(
                            needs[j][w],
                            r,
                            FEWEST + PER_SEAT * needs[j][w].roles().get(r).wanted());
                }
            }
        });
    }

    private static int[] drawnOrder(Supply supply) {
        record Drawn(int row, long draw) {}
        return IntStream.range(0, supply.size())
                .filter(supply::active)
                .mapToObj(row -> new Drawn(row, Draw.of(supply.id(row))))
                .sorted(Comparator.comparingLong(Drawn::draw).thenComparing(d -> supply.id(d.row())))
                .mapToInt(Drawn::row)
                .toArray();
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
        Shortlist longer = gather(needs[need][window], role, 4 * Math.max(1, lists[need][window][role].rows().length));
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

    private Shortlist gather(Need need, int r, int keep) {
        Need.Role role = need.roles().get(r);
        int[] found = new int[256];
        int[] histogram = new int[POINTS];
        int count = 0;
        for (int row : people) {
            if (eligibility.allows(need, role, row)) {
                if (2 * count == found.length) {
                    found = Arrays.copyOf(found, 2 * found.length);
                }
                int points = scoring.unburdened(need, row) + load(row, 0);
                found[2 * count] = row;
                found[2 * count++ + 1] = points;
                histogram[points]++;
            }
        }
        return cut(found, count, histogram, keep);
    }

    private static Shortlist cut(int[] found, int count, int[] histogram, int keep) {
        int[] next = new int[POINTS];
        int before = 0;
        int leftOut = -1;
        for (int points = POINTS - 1; points >= 0; points--) {
            next[points] = before;
            before += histogram[points];
            if (before > keep && leftOut < 0) {
                leftOut = points;
            }
        }
        int kept = Math.min(count, keep);
        int[] rows = new int[kept];
        int[] worth = new int[kept];
        for (int i = 0; i < count; i++) {
            int points = found[2 * i + 1];
            int at = next[points]++;
            if (at < kept) {
                rows[at] = found[2 * i];
                worth[at] = points;
            }
        }
        return new Shortlist(rows, worth, leftOut);
    }
}
