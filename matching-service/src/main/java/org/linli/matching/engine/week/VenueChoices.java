package org.linli.matching.engine.week;

import java.util.Arrays;

/** For every window the venues it may be held at, the nearest first. */
final class VenueChoices {

    /** Each entry is {@code cost << 32 | venue}. */
    final long[][] list;

    VenueChoices(WeekProblem problem, Shape shape) {
        list = new long[shape.windows][];
        long[] found = new long[problem.venues().size()];
        for (int n = 0; n < shape.needs; n++) {
            choose(problem, shape, n, found);
        }
    }

    /** The same venues for the needs of a later problem. */
    VenueChoices(VenueChoices earlier, WeekProblem problem, Shape shape, Difference difference) {
        list = Arrays.copyOf(earlier.list, shape.windows);
        long[] found = new long[problem.venues().size()];
        for (int n = 0; n < shape.needs; n++) {
            if (difference.needs()[n]) {
                choose(problem, shape, n, found);
            }
        }
    }

    private void choose(WeekProblem problem, Shape shape, int n, long[] found) {
        WeekProblem.Venues venues = problem.venues();
        int type = problem.needs().venueType()[n];
        for (int w = shape.firstWindow[n]; w < shape.firstWindow[n + 1]; w++) {
            int count = 0;
            for (int v = 0; type != WeekProblem.NONE && shape.possible[w] && v < venues.size(); v++) {
                int cost = Points.venueCost(problem, n, v);
                int closed = shape.venueMask[w] & ~venues.open()[v * WeekProblem.DAYS + shape.day[w]];
                if (cost >= 0 && closed == 0) {
                    found[count++] = (long) cost << 32 | v;
                }
            }
            list[w] = Arrays.copyOf(found, count);
            Arrays.sort(list[w]);
        }
    }
}
