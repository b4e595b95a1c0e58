package org.linli.matching.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts lanes by the one rule that stands against them; those with two or more are nobody's near miss. */
final class Tally {

    private final Ask ask;
    final ScoringPolicy.Scorer scorer;
    private final Columns columns;
    private final boolean exactSlices;
    private final boolean slicesDecide;
    private final int[] refusedRows;
    private final PeopleView view;
    private final ScoringPolicy policy;
    private final int[] only = new int[Rule.values().length];
    private final Holders holders = new Holders();
    private int feasible;

    Tally(Ask ask, PeopleView view) {
        this.ask = ask;
        this.view = view;
        this.policy = view.policy();
        scorer = policy.scorer(ask);
        columns = new Columns(ask);
        exactSlices = columns.exactSlices();
        slicesDecide = columns.slicesDecide();
        refusedRows = ask.refused().stream()
                .mapToInt(view::row)
                .filter(row -> row >= 0)
                .toArray();
    }

    /** Counts lanes of a block against whom, of slices and distance, {@code blocked} stands, one rule or none. */
    void lanes(Region region, int r, int block, long lanes, int blocked) {
        if (lanes == 0) {
            return;
        }
        long rest = lanes;
        if (slicesDecide && (scorer.roomy(view.wholes(), r) || scorer.roomy(region.blocks, block))) {
            // nothing else can stand against who has promised nothing and refused nothing: no need to look at each
            rest &= region.promised(block) | refused(region, block);
            count(blocked, Long.bitCount(lanes & ~rest));
        }
        for (; rest != 0; rest &= rest - 1) {
            lane(region, (block << 6) + Long.numberOfTrailingZeros(rest), blocked);
        }
    }

    private void count(int blocked, int people) {
        if (blocked == 0) {
            feasible += people;
        } else {
            only[Integer.numberOfTrailingZeros(blocked)] += people;
        }
    }

    private long refused(Region region, int block) {
        long lanes = 0;
        for (int row : refusedRows) {
            if (view.region(row) == region && (row & (Region.SIZE - 1)) >>> 6 == block) {
                lanes |= 1L << (row & 63);
            }
        }
        return lanes;
    }

    private void lane(Region region, int lane, int blocked) {
        if (blocked != 0 && exactSlices) {
            // a second rule is enough
            if (columns.vetted(region, lane) && !scorer.committed(region, lane) && !columns.refused(region, lane)) {
                count(blocked, 1);
            }
            return;
        }
        int all = blocked;
        if (!exactSlices) {
            all |= policy.blocks(ask, region.member(lane), region.promises[lane]);
        } else {
            all |= columns.vetted(region, lane) ? 0 : Rule.VETTING.bit();
            all |= scorer.committed(region, lane) ? Rule.COMMITTED.bit() : 0;
            all |= columns.refused(region, lane) ? Rule.REFUSED.bit() : 0;
        }
        if (Integer.bitCount(all) <= 1) {
            count(all, 1);
            if (all == Rule.COMMITTED.bit()) {
                hold(region.promises[lane]);
            }
        }
    }

    private void hold(Promise[] promises) {
        long week = ask.span().week();
        for (Promise p : promises) {
            if (p.week() == week) {
                holders.add(p.need());
            }
        }
    }

    Counts counts() {
        return new Counts(feasible, Arrays.stream(only).boxed().toList(), holders.counted());
    }

    /** Needs by how many people they hold: hundreds of needs, added thousands of times, made a map of once. */
    private static final class Holders {

        private String[] needs = new String[256];
        private int[] people = new int[256];
        private int size;

        void add(String need) {
            int at = placeOf(need);
            if (people[at]++ == 0) {
                needs[at] = need;
                if (++size > needs.length / 2) {
                    widen();
                }
            }
        }

        private int placeOf(String need) {
            int at = need.hashCode() * 0x9E3779B1 >>> 8 & needs.length - 1;
            while (people[at] != 0 && !needs[at].equals(need)) {
                at = at + 1 & needs.length - 1;
            }
            return at;
        }

        private void widen() {
            String[] earlier = needs;
            int[] counts = people;
            needs = new String[2 * earlier.length];
            people = new int[2 * earlier.length];
            for (int i = 0; i < earlier.length; i++) {
                if (counts[i] != 0) {
                    int at = placeOf(earlier[i]);
                    needs[at] = earlier[i];
                    people[at] = counts[i];
                }
            }
        }

        Map<String, Integer> counted() {
            Map<String, Integer> counted = HashMap.newHashMap(size);
            for (int i = 0; i < needs.length; i++) {
                if (people[i] != 0) {
                    counted.put(needs[i], people[i]);
                }
            }
            return counted;
        }
    }
}
