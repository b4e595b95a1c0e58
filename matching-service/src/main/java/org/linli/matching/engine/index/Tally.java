package org.linli.matching.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts lanes by the one rule that stands against them; those with two or more are nobody's near miss. */
final class Tally {

    private final Ask ask;
    final ScoringPolicy.Scorer scorer;
    private final Columns columns;
    private final boolean exactSlices;
    private final ScoringPolicy policy;
    private final Integer[] only = new Integer[Rule.values().length];
    private final Map<String, Integer> holders = new HashMap<>();
    private int feasible;

    Tally(Ask ask, ScoringPolicy policy) {
        this.ask = ask;
        this.policy = policy;
        scorer = policy.scorer(ask);
        columns = new Columns(ask);
        exactSlices = columns.exactSlices();
        Arrays.fill(only, 0);
    }

    void lanes(Region region, int block, long lanes, int blocked) {
        for (long rest = lanes; rest != 0; rest &= rest - 1) {
            lane(region, (block << 6) + Long.numberOfTrailingZeros(rest), blocked);
        }
    }

    private void lane(Region region, int lane, int blockedBySlices) {
        int blocked = blockedBySlices;
        if (!scorer.reaches(region, lane)) {
            blocked |= Rule.DISTANCE.bit();
            if (blockedBySlices != 0) {
                return;
            }
        }
        if (!exactSlices) {
            blocked |= policy.blocks(ask, region.member(lane), region.promises[lane]);
        } else {
            if (!columns.vetted(region, lane)) {
                blocked |= Rule.VETTING.bit();
            }
            if (scorer.committed(region, lane)) {
                blocked |= Rule.COMMITTED.bit();
            }
            if (columns.refused(region, lane)) {
                blocked |= Rule.REFUSED.bit();
            }
        }
        if (blocked == 0) {
            feasible++;
        } else if (Integer.bitCount(blocked) == 1) {
            only[Integer.numberOfTrailingZeros(blocked)]++;
            if (blocked == Rule.COMMITTED.bit()) {
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
        return new Counts(feasible, List.of(only), holders);
    }
}
