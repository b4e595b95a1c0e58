package org.linli.matching.engine.week;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Weeks with one person at the origin, to stand exactly on a limit. */
final class LonePerson {

    static final float RADIUS = 2_000;
    private static final int FREE_ALL_DAY = (1 << WeekProblem.SLOTS) - 1;

    private LonePerson() {}

    /** One need that many metres away. */
    static WeekProblem asked(float metresAway) {
        return week(FREE_ALL_DAY, new float[] {metresAway}, new int[] {0}, 4, 3, 99);
    }

    /** One need of so many half hours from the first of the day on; the person is free for the given number of them. */
    static WeekProblem free(int slotsFree, int slotsAsked) {
        return week((1 << slotsFree) - 1, new float[] {0}, new int[] {0}, slotsAsked, 3, 99);
    }

    /** Needs of four half hours on one day at these starts. */
    static WeekProblem askedAt(int... starts) {
        return week(FREE_ALL_DAY, new float[starts.length], starts, 4, 3, 99);
    }

    /** Two needs of four half hours far apart in the day, for somebody with these limits of the week. */
    static WeekProblem limited(int maxEngagements, int maxSlots) {
        return week(FREE_ALL_DAY, new float[2], new int[] {0, 20}, 4, maxEngagements, maxSlots);
    }

    private static WeekProblem week(
            int availability, float[] away, int[] starts, int length, int maxEngagements, int maxSlots) {
        int n = starts.length;
        int[] days = new int[WeekProblem.DAYS];
        days[0] = availability;
        int[] none = new int[n];
        int[] no = IntStream.range(0, n).map(i -> WeekProblem.NONE).toArray();
        int[] one = IntStream.range(0, n).map(i -> 1).toArray();
        int[] lengths = IntStream.range(0, n).map(i -> length).toArray();
        int[] first = IntStream.rangeClosed(0, n).toArray();
        int[] bonus = new int[n];
        Arrays.fill(bonus, 1_000);
        return new WeekProblem(
                new WeekProblem.People(
                        new long[] {7},
                        new float[1],
                        new float[1],
                        new float[] {RADIUS},
                        new int[1],
                        new int[1],
                        new int[] {1},
                        new int[1],
                        new int[1],
                        new int[1],
                        new int[] {maxEngagements},
                        new int[] {maxSlots},
                        days),
                new WeekProblem.Needs(
                        IntStream.range(0, n).mapToLong(i -> i).toArray(),
                        one,
                        away,
                        new float[n],
                        one,
                        none,
                        bonus,
                        none,
                        no,
                        none,
                        no,
                        none,
                        no,
                        first,
                        first),
                new WeekProblem.Roles(none, none, none, none, one, one),
                new WeekProblem.Windows(none, none, starts, lengths, none),
                new WeekProblem.Venues(new long[0], new float[0], new float[0], new int[0], new int[0], new int[0]),
                new int[0],
                List.of());
    }
}
