package org.linli.matching.engine.week;

import java.util.Arrays;

/** The first plan: the needs by what they are worth at the prices, great and small made comparable, each as well as it can still be run. */
final class Construction {

    private Construction() {}

    static void build(Draft draft, Placement placement, Journal journal, long[] value) {
        Shape shape = draft.shape;
        long[] order = new long[shape.needs];
        for (int n = 0; n < shape.needs; n++) {
            int seats = shape.firstSeat[shape.firstRole[n + 1]] - shape.firstSeat[shape.firstRole[n]];
            long merit = (long) (value[n] / Math.sqrt(Math.max(1, seats)));
            order[n] = -merit << 24 | n;
        }
        Arrays.sort(order);
        placement.theta = 64;
        for (long entry : order) {
            int n = (int) (entry & 0xFFFFFF);
            if (draft.window[n] == WeekProblem.NONE && draft.ownerOfNeed[n] == placement.owner) {
                placement.insert(n, false);
            }
        }
        placement.theta = 0;
        for (long entry : order) {
            int n = (int) (entry & 0xFFFFFF);
            if (draft.ownerOfNeed[n] != placement.owner) {
                continue;
            }
            if (draft.window[n] == WeekProblem.NONE) {
                placement.insert(n, false);
            } else {
                placement.fill(n, false);
            }
        }
        journal.commit();
    }
}
