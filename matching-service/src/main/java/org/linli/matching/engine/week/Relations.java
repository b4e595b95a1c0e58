package org.linli.matching.engine.week;

import java.util.Arrays;

/** Which needs may meet at a venue or a pool, whatever the plan is. */
final class Relations {

    final int[] firstAtVenue;
    final int[] atVenue;
    final int[] firstAtPool;
    final int[] atPool;

    Relations(WeekProblem problem, Shape shape, VenueChoices venues) {
        int[] count = new int[problem.venues().size() + 1];
        int[] seen = new int[problem.venues().size()];
        Arrays.fill(seen, -1);
        for (int n = 0; n < shape.needs; n++) {
            for (int w = shape.firstWindow[n]; w < shape.firstWindow[n + 1]; w++) {
                for (long choice : venues.list[w]) {
                    if (seen[(int) choice] != n) {
                        seen[(int) choice] = n;
                        count[(int) choice + 1]++;
                    }
                }
            }
        }
        firstAtVenue = summed(count);
        atVenue = new int[firstAtVenue[count.length - 1]];
        int[] next = firstAtVenue.clone();
        Arrays.fill(seen, -1);
        for (int n = 0; n < shape.needs; n++) {
            for (int w = shape.firstWindow[n]; w < shape.firstWindow[n + 1]; w++) {
                for (long choice : venues.list[w]) {
                    if (seen[(int) choice] != n) {
                        seen[(int) choice] = n;
                        atVenue[next[(int) choice]++] = n;
                    }
                }
            }
        }
        int[] pools = new int[problem.poolQuantity().length + 1];
        for (int pool : problem.needs().pool()) {
            if (pool != WeekProblem.NONE) {
                pools[pool + 1]++;
            }
        }
        firstAtPool = summed(pools);
        atPool = new int[firstAtPool[pools.length - 1]];
        int[] nextAtPool = firstAtPool.clone();
        for (int n = 0; n < shape.needs; n++) {
            int pool = problem.needs().pool()[n];
            if (pool != WeekProblem.NONE) {
                atPool[nextAtPool[pool]++] = n;
            }
        }
    }

    private static int[] summed(int[] count) {
        int[] first = count.clone();
        for (int i = 0; i + 1 < first.length; i++) {
            first[i + 1] += first[i];
        }
        return first;
    }
}
