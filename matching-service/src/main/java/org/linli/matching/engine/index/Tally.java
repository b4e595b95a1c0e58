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
    private final Map<String, Integer> holders = new HashMap<>();
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
                holders.merge(p.need(), 1, Integer::sum);
            }
        }
    }

    Counts counts() {
        return new Counts(feasible, Arrays.stream(only).boxed().toList(), holders);
    }
}
