package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented weeks, small enough to reason about; the same seed gives the same week. */
public final class SmallWeeks {

    private SmallWeeks() {}

    /** A town of 4 km with as many people and needs as asked, windows and people scarce enough to quarrel about. */
    public static WeekProblem town(int people, int needs, long seed) {
        Random random = new Random(seed);
        return new WeekProblem(
                people(people, random),
                needs(needs, people, random),
                roles(needs, random),
                windows(needs, random),
                venues(random),
                new int[] {2, 3},
                List.of());
    }

    /** The same week with one more person who can do everything on every day. */
    static WeekProblem withOneMore(WeekProblem week) {
        WeekProblem.People p = week.people();
        int n = p.size();
        int[] always = Arrays.copyOf(p.availability(), (n + 1) * WeekProblem.DAYS);
        Arrays.fill(always, n * WeekProblem.DAYS, always.length, (1 << WeekProblem.SLOTS) - 1);
        long[] ids = Arrays.copyOf(p.id(), n + 1);
        ids[n] = 1_000_000;
        WeekProblem.People more = new WeekProblem.People(
                ids,
                plus(p.x(), 2_000),
                plus(p.y(), 2_000),
                plus(p.radius(), 8_000),
                plus(p.skills(), 7),
                plus(p.qualifications(), 3),
                plus(p.languages(), 3),
                plus(p.preferredCategories(), 3),
                plus(p.rating(), 90),
                plus(p.recentHours(), 0),
                plus(p.maxEngagements(), 2),
                plus(p.maxSlots(), 12),
                always);
        return new WeekProblem(
                more, week.needs(), week.roles(), week.windows(), week.venues(), week.poolQuantity(), week.pins());
    }

    /** The same week, but these people have declared no time at all. */
    static WeekProblem without(WeekProblem week, int... people) {
        WeekProblem.People p = week.people();
        int[] availability = p.availability().clone();
        for (int person : people) {
            Arrays.fill(availability, person * WeekProblem.DAYS, (person + 1) * WeekProblem.DAYS, 0);
        }
        WeekProblem.People fewer = new WeekProblem.People(
                p.id(),
                p.x(),
                p.y(),
                p.radius(),
                p.skills(),
                p.qualifications(),
                p.languages(),
                p.preferredCategories(),
                p.rating(),
                p.recentHours(),
                p.maxEngagements(),
                p.maxSlots(),
                availability);
        return new WeekProblem(
                fewer, week.needs(), week.roles(), week.windows(), week.venues(), week.poolQuantity(), week.pins());
    }

    /** The same week when only the first so many needs were known. */
    static WeekProblem firstNeeds(WeekProblem week, int count) {
        WeekProblem.Needs n = week.needs();
        WeekProblem.Needs known = new WeekProblem.Needs(
                Arrays.copyOf(n.id(), count),
                Arrays.copyOf(n.category(), count),
                Arrays.copyOf(n.x(), count),
                Arrays.copyOf(n.y(), count),
                Arrays.copyOf(n.languages(), count),
                Arrays.copyOf(n.preferredSkills(), count),
                Arrays.copyOf(n.runBonus(), count),
                Arrays.copyOf(n.seatValue(), count),
                Arrays.copyOf(n.venueType(), count),
                Arrays.copyOf(n.venueCapacity(), count),
                Arrays.copyOf(n.pool(), count),
                Arrays.copyOf(n.poolQuantity(), count),
                Arrays.copyOf(n.priorPerson(), count),
                Arrays.copyOf(n.firstRole(), count + 1),
                Arrays.copyOf(n.firstWindow(), count + 1));
        int r = n.firstRole()[count];
        int w = n.firstWindow()[count];
        WeekProblem.Roles roles = week.roles();
        WeekProblem.Windows windows = week.windows();
        return new WeekProblem(
                week.people(),
                known,
                new WeekProblem.Roles(
                        Arrays.copyOf(roles.number(), r),
                        Arrays.copyOf(roles.kind(), r),
                        Arrays.copyOf(roles.skills(), r),
                        Arrays.copyOf(roles.qualifications(), r),
                        Arrays.copyOf(roles.minimum(), r),
                        Arrays.copyOf(roles.wanted(), r)),
                new WeekProblem.Windows(
                        Arrays.copyOf(windows.number(), w),
                        Arrays.copyOf(windows.day(), w),
                        Arrays.copyOf(windows.start(), w),
                        Arrays.copyOf(windows.length(), w),
                        Arrays.copyOf(windows.penalty(), w)),
                week.venues(),
                week.poolQuantity(),
                week.pins());
    }

    /** The same week without any time for one need. */
    static WeekProblem calledOff(WeekProblem week, int need) {
        WeekProblem.Windows w = week.windows();
        int[] length = w.length().clone();
        Arrays.fill(length, week.needs().firstWindow()[need], week.needs().firstWindow()[need + 1], 0);
        return new WeekProblem(
                week.people(),
                week.needs(),
                week.roles(),
                new WeekProblem.Windows(w.number(), w.day(), w.start(), length, w.penalty()),
                week.venues(),
                week.poolQuantity(),
                week.pins());
    }

    private static int[] plus(int[] values, int last) {
        return IntStream.concat(Arrays.stream(values), IntStream.of(last)).toArray();
    }

    private static float[] plus(float[] values, float last) {
        float[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = last;
        return more;
    }

    private static WeekProblem.People people(int count, Random random) {
        int[] availability = new int[count * WeekProblem.DAYS];
        for (int i = 0; i < availability.length; i++) {
            availability[i] = random.nextInt(3) == 0 ? 0 : (1 << 6 + random.nextInt(16)) - 1 << random.nextInt(6);
        }
        return new WeekProblem.People(
                IntStream.range(0, count).mapToLong(i -> 100 + i).toArray(),
                floats(count, random, 4_000),
                floats(count, random, 4_000),
                radii(count, random),
                ints(count, random, 8),
                IntStream.range(0, count)
                        .map(i -> random.nextInt(5) == 0 ? 33 : random.nextInt(2))
                        .toArray(),
                IntStream.range(0, count).map(i -> 1 + random.nextInt(3)).toArray(),
                ints(count, random, 4),
                ints(count, random, 101),
                ints(count, random, 60),
                IntStream.range(0, count).map(i -> 1 + random.nextInt(3)).toArray(),
                IntStream.range(0, count).map(i -> 5 + random.nextInt(10)).toArray(),
                availability);
    }

    private static WeekProblem.Needs needs(int count, int people, Random random) {
        return new WeekProblem.Needs(
                IntStream.range(0, count).mapToLong(i -> 10 + i).toArray(),
                ints(count, random, 4),
                floats(count, random, 4_000),
                floats(count, random, 4_000),
                IntStream.range(0, count)
                        .map(i -> random.nextInt(4) == 0 ? 2 : 0)
                        .toArray(),
                ints(count, random, 8),
                IntStream.range(0, count)
                        .map(i -> 500 + 100 * random.nextInt(20))
                        .toArray(),
                IntStream.range(0, count).map(i -> 200 << random.nextInt(3)).toArray(),
                IntStream.range(0, count)
                        .map(i -> random.nextInt(3) == 0 ? 0 : WeekProblem.NONE)
                        .toArray(),
                IntStream.range(0, count).map(i -> 5 + random.nextInt(10)).toArray(),
                IntStream.range(0, count)
                        .map(i -> random.nextInt(5) - 3)
                        .map(k -> Math.max(k, WeekProblem.NONE))
                        .toArray(),
                IntStream.range(0, count).map(i -> 1).toArray(),
                IntStream.range(0, count)
                        .map(i -> random.nextInt(6) == 0 ? random.nextInt(people) : WeekProblem.NONE)
                        .toArray(),
                IntStream.rangeClosed(0, count).map(i -> 2 * i).toArray(),
                IntStream.rangeClosed(0, count).map(i -> 2 * i).toArray());
    }

    /** Every need wants one or two people, and a supervisor or one more. */
    private static WeekProblem.Roles roles(int needs, Random random) {
        List<int[]> roles = new ArrayList<>();
        for (int n = 0; n < needs; n++) {
            roles.add(new int[] {0, WeekProblem.Roles.GENERAL, random.nextInt(2), 0, 1, 1 + random.nextInt(2)});
            boolean supervised = random.nextInt(2) == 0;
            roles.add(
                    supervised
                            ? new int[] {1, WeekProblem.Roles.SUPERVISOR, 0, 33, random.nextInt(2), 1}
                            : new int[] {1, WeekProblem.Roles.SPECIALIST, 1, 0, random.nextInt(2), 1});
        }
        return new WeekProblem.Roles(
                column(roles, 0),
                column(roles, 1),
                column(roles, 2),
                column(roles, 3),
                column(roles, 4),
                column(roles, 5));
    }

    private static WeekProblem.Windows windows(int needs, Random random) {
        List<int[]> windows = new ArrayList<>();
        for (int n = 0; n < needs; n++) {
            for (int w = 0; w < 2; w++) {
                windows.add(new int[] {w, random.nextInt(3), random.nextInt(12), 2 + random.nextInt(4), 120 * w});
            }
        }
        return new WeekProblem.Windows(
                column(windows, 0), column(windows, 1), column(windows, 2), column(windows, 3), column(windows, 4));
    }

    private static WeekProblem.Venues venues(Random random) {
        int[] open = new int[3 * WeekProblem.DAYS];
        Arrays.fill(open, (1 << WeekProblem.SLOTS) - 1);
        return new WeekProblem.Venues(
                new long[] {7, 8, 9},
                floats(3, random, 4_000),
                floats(3, random, 4_000),
                new int[] {8, 12, 20},
                new int[] {0, 0, 1},
                open);
    }

    private static int[] column(List<int[]> rows, int at) {
        return rows.stream().mapToInt(row -> row[at]).toArray();
    }

    private static int[] ints(int count, Random random, int bound) {
        return IntStream.range(0, count).map(i -> random.nextInt(bound)).toArray();
    }

    private static float[] radii(int count, Random random) {
        float[] radii = new float[count];
        for (int i = 0; i < count; i++) {
            radii[i] = 1_000f * (1 + random.nextInt(5));
        }
        return radii;
    }

    private static float[] floats(int count, Random random, float bound) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = random.nextFloat() * bound;
        }
        return floats;
    }
}
