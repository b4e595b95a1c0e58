package org.linli.matching.engine.week;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * For every role in every window of its need the people who may take it, the most useful first. Long lists are cut; what the best of those
 * left out would bring is kept, so that a bound stays a bound, and a list that turns out too short is made again, longer.
 */
final class Candidates {

    private static final int BASE = 64;
    private static final int PER_SEAT = 12;

    /** Each entry is {@code points << 32 | person}. */
    final long[][] list;
    /** The most points of anybody left out; −1 when nobody was. */
    final int[] leftOut;

    /** What each entry's person costs in that window at the prices the search goes by. */
    final int[][] price;

    private final WeekProblem problem;
    private final Shape shape;
    private final Crowd crowd;
    private final Masks masks;
    private final Scratch[] scratch;
    private final int mostPoints;
    private final @Nullable Suitability suitability;

    Candidates(WeekProblem problem, Shape shape, Crowd crowd, Masks masks, Crew crew) {
        this.problem = problem;
        this.shape = shape;
        suitability = problem.suitability();
        this.crowd = crowd;
        this.masks = masks;
        list = new long[shape.pairs][];
        leftOut = new int[shape.pairs];
        price = new int[shape.pairs][];
        mostPoints = Points.FIT
                + Points.NEAR
                + Points.PREFERRED_CATEGORY
                + Points.DIALECT
                + Points.PRIOR_PARTNER
                + crowd.mostStanding;
        scratch = new Scratch[crew.size()];
        for (int i = 0; i < scratch.length; i++) {
            scratch[i] = new Scratch(crowd, mostPoints);
        }
        crew.share(shape.needs, 8, (member, from, to) -> {
            for (int n = from; n < to; n++) {
                gather(n, scratch[member]);
            }
        });
    }

    /** The lists for a later problem: those of changed needs made anew, in the others only the changed people moved. */
    Candidates(Candidates earlier, WeekProblem problem, Shape shape, Difference difference, Crew crew) {
        this.problem = problem;
        this.shape = shape;
        suitability = problem.suitability();
        crowd = earlier.crowd;
        masks = earlier.masks;
        mostPoints = earlier.mostPoints;
        scratch = earlier.scratch;
        list = Arrays.copyOf(earlier.list, shape.pairs);
        leftOut = Arrays.copyOf(earlier.leftOut, shape.pairs);
        price = Arrays.copyOf(earlier.price, shape.pairs);
        Moved moved = new Moved(earlier.problem, problem, difference.people());
        crew.share(shape.needs, 8, (member, from, to) -> {
            for (int n = from; n < to; n++) {
                if (difference.needs()[n]) {
                    gather(n, scratch[member]);
                } else {
                    move(n, moved);
                }
            }
        });
    }

    /** The same lists, to be changed at single places by {@link #raise}. */
    Candidates(Candidates plain) {
        problem = plain.problem;
        shape = plain.shape;
        suitability = plain.suitability;
        crowd = plain.crowd;
        masks = plain.masks;
        mostPoints = plain.mostPoints;
        scratch = plain.scratch;
        list = plain.list.clone();
        leftOut = plain.leftOut;
        price = plain.price.clone();
    }

    /** Lets a person bring more points to a role in a window than he does by himself; nothing when he is not on its list. */
    void raise(Candidates plain, int pair, int p, int more) {
        if (list[pair] == plain.list[pair]) {
            list[pair] = list[pair].clone();
            price[pair] = price[pair].clone();
        }
        long[] entries = list[pair];
        int[] prices = price[pair];
        int at = 0;
        while (at < entries.length && (int) entries[at] != p) {
            at++;
        }
        if (at == entries.length) {
            return;
        }
        long raised = entries[at] + ((long) more << 32);
        int own = prices[at];
        while (at > 0 && entries[at - 1] < raised) {
            entries[at] = entries[at - 1];
            prices[at] = prices[at - 1];
            at--;
        }
        entries[at] = raised;
        prices[at] = own;
    }

    /** People who have changed, none of whom has moved away: those within reach of a place are found by their places alone. */
    private static final class Moved {

        private final WeekProblem before;
        private final int[] row;
        private final float[] x;
        private final float[] y;
        /** A little more than the square of the radius, whatever was rounded. */
        private final float[] reach;

        /** What they had and have declared, day by day. */
        private final int[] had;

        private final int[] has;

        Moved(WeekProblem before, WeekProblem now, int[] people) {
            this.before = before;
            row = people;
            x = new float[people.length];
            y = new float[people.length];
            reach = new float[people.length];
            had = new int[people.length * WeekProblem.DAYS];
            has = new int[people.length * WeekProblem.DAYS];
            for (int i = 0; i < people.length; i++) {
                float radius = before.people().radius()[people[i]];
                x[i] = before.people().x()[people[i]];
                y[i] = before.people().y()[people[i]];
                reach[i] = radius * radius * 1.0001f + 1f;
                int week = people[i] * WeekProblem.DAYS;
                System.arraycopy(before.people().availability(), week, had, i * WeekProblem.DAYS, WeekProblem.DAYS);
                System.arraycopy(now.people().availability(), week, has, i * WeekProblem.DAYS, WeekProblem.DAYS);
            }
        }

        private boolean near(int i, float atX, float atY) {
            float dx = x[i] - atX;
            float dy = y[i] - atY;
            return dx * dx + dy * dy <= reach[i];
        }
    }

    private void move(int need, Moved moved) {
        float x = problem.needs().x()[need];
        float y = problem.needs().y()[need];
        for (int i = 0; i < moved.row.length; i++) {
            if (moved.near(i, x, y)) {
                move(need, moved, i);
            }
        }
    }

    private void move(int need, Moved moved, int i) {
        for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
            if (shape.possible[w]) {
                int at = i * WeekProblem.DAYS + shape.day[w];
                boolean could = (shape.venueMask[w] & ~moved.had[at]) == 0;
                boolean can = (shape.venueMask[w] & ~moved.has[at]) == 0;
                if (could || can) {
                    move(need, w, moved.row[i], moved.before, could, can);
                }
            }
        }
    }

    /** Takes a person out of the lists for a window as he was, and puts him in as he is. */
    private void move(int need, int w, int person, WeekProblem before, boolean could, boolean can) {
        int p = crowd.number[person];
        for (int role = shape.firstRole[need]; role < shape.firstRole[need + 1]; role++) {
            int pair = shape.pair(role, w);
            if (could && mayTake(before, need, role, w, person)) {
                leave(pair, Points.seat(before, need, role, person), p);
            }
            if (can && mayTake(problem, need, role, w, person)) {
                enter(pair, Points.seat(problem, need, role, person), p);
            }
        }
    }

    private boolean mayTake(WeekProblem when, int need, int role, int w, int person) {
        return when.people().maxSlots()[person] >= shape.length[w] && Eligible.in(when, need, role, w, person);
    }

    private void leave(int pair, int points, int p) {
        long[] entries = list[pair];
        int at = firstBelow(entries, entries.length, points + 1);
        long entry = (long) points << 32 | p;
        while (at < entries.length && entries[at] >> 32 == points && entries[at] != entry) {
            at++;
        }
        if (at == entries.length || entries[at] != entry) {
            return;
        }
        list[pair] = without(entries, at);
        int[] prices = new int[entries.length - 1];
        System.arraycopy(price[pair], 0, prices, 0, at);
        System.arraycopy(price[pair], at + 1, prices, at, prices.length - at);
        price[pair] = prices;
    }

    private static long[] without(long[] entries, int at) {
        long[] others = new long[entries.length - 1];
        System.arraycopy(entries, 0, others, 0, at);
        System.arraycopy(entries, at + 1, others, at, others.length - at);
        return others;
    }

    /** The first place of an entry with fewer points. */
    private static int firstBelow(long[] entries, int count, int points) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = from + to >>> 1;
            if (entries[middle] >> 32 < points) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Below the cut of a list the person is among those left out. */
    private void enter(int pair, int points, int p) {
        if (points <= leftOut[pair]) {
            return;
        }
        int old = list[pair].length;
        long[] entries = Arrays.copyOf(list[pair], old + 1);
        int[] prices = Arrays.copyOf(price[pair], old + 1);
        int at = firstBelow(entries, old, points);
        System.arraycopy(entries, at, entries, at + 1, old - at);
        System.arraycopy(prices, at, prices, at + 1, old - at);
        entries[at] = (long) points << 32 | p;
        prices[at] = 0;
        list[pair] = entries;
        price[pair] = prices;
    }

    /** Works out the prices of one need's entries anew. */
    void reprice(int need, Prices prices) {
        for (int role = shape.firstRole[need]; role < shape.firstRole[need + 1]; role++) {
            for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
                reprice(shape.pair(role, w), w, prices);
            }
        }
    }

    /** Works out every entry's price anew. */
    void reprice(Prices prices, Crew crew) {
        crew.share(shape.needs, 64, (member, from, to) -> {
            for (int n = from; n < to; n++) {
                reprice(n, prices);
            }
        });
    }

    private void reprice(int pair, int w, Prices prices) {
        long[] entries = list[pair];
        int[] now = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            now[i] = prices.of((int) entries[i], shape.day[w], shape.personMask[w]);
        }
        price[pair] = now;
    }

    private void gather(int need, Scratch s) {
        s.reach(crowd, problem, need);
        for (int role = shape.firstRole[need]; role < shape.firstRole[need + 1]; role++) {
            int keep = BASE + PER_SEAT * problem.roles().wanted()[role];
            for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
                gather(need, role, w, keep, s);
            }
        }
    }

    /** Makes the list of a pair again, four times as long. */
    void lengthen(int role, int window, Prices prices, int member) {
        int need = shape.needOfRole[role];
        Scratch s = scratch[member];
        s.reach(crowd, problem, need);
        int pair = shape.pair(role, window);
        gather(need, role, window, 4 * list[pair].length, s);
        reprice(pair, window, prices);
    }

    private void gather(int need, int role, int window, int keep, Scratch s) {
        int pair = shape.pair(role, window);
        leftOut[pair] = -1;
        if (!shape.possible[window]) {
            list[pair] = new long[0];
            return;
        }
        if (suitability != null) {
            Suitability.Shortlist people = suitability.shortlist(role, window, keep);
            list[pair] = crowd.numbered(people.best());
            leftOut[pair] = people.leftOut();
            return;
        }
        WeekProblem.Needs needs = problem.needs();
        WeekProblem.Roles roles = problem.roles();
        long[] able = masks.role(
                roles.kind()[role], roles.skills()[role], roles.qualifications()[role], needs.languages()[need]);
        long[] free = masks.window(shape.day[window], problem.windows().start()[window], shape.length[window]);
        s.found = 0;
        Arrays.fill(s.histogram, 0);
        boolean supervisor = roles.kind()[role] == WeekProblem.Roles.SUPERVISOR;
        s.asks(needs, need, supervisor, crowd.number, shape.length[window]);
        for (int i = 0; i < s.ranges; i++) {
            int from = s.range[2 * i];
            int to = s.range[2 * i + 1];
            int last = to - 1 >> 6;
            for (int word = from >> 6; word <= last; word++) {
                long bits = able[word] & free[word];
                if (word == from >> 6) {
                    bits &= -1L << from;
                }
                if (word == last) {
                    bits &= -1L >>> -to;
                }
                if (bits != 0) {
                    s.score(crowd, bits, word << 6);
                }
            }
        }
        list[pair] = s.best(keep, pair, leftOut);
    }

    /** One thread's working space. */
    private static final class Scratch {

        private final int[] range;
        private int ranges;
        private final int[] person;
        private final short[] points;
        private final int[] histogram;
        private int found;

        private float x;
        private float y;
        private int preferred;
        private final int[] fit = new int[33];
        private int categoryBit;
        private int dialect;
        private int prior;
        private int slots;

        Scratch(Crowd crowd, int mostPoints) {
            range = new int[2 * crowd.mostRanges() + 2];
            person = new int[crowd.size];
            points = new short[crowd.size];
            histogram = new int[mostPoints + 2];
        }

        void reach(Crowd crowd, WeekProblem problem, int need) {
            x = problem.needs().x()[need];
            y = problem.needs().y()[need];
            ranges = crowd.reach(x, y, range);
        }

        void asks(WeekProblem.Needs needs, int need, boolean supervisor, int[] number, int length) {
            preferred = needs.preferredSkills()[need];
            int all = Integer.bitCount(preferred);
            for (int known = 0; known <= all; known++) {
                int share = all == 0 ? 0 : Points.FIT * known / all;
                fit[known] = supervisor ? share / 2 : share;
            }
            int category = needs.category()[need];
            categoryBit = supervisor ? 0 : 1 << category;
            dialect = Points.likesDialect(category) ? Points.DIALECT_LANGUAGE : 0;
            int partner = needs.priorPerson()[need];
            prior = partner == WeekProblem.NONE ? WeekProblem.NONE : number[partner];
            slots = length;
        }

        void score(Crowd crowd, long bits, int base) {
            int at = found;
            for (long rest = bits; rest != 0; rest &= rest - 1) {
                int p = base + Long.numberOfTrailingZeros(rest);
                float dx = crowd.x[p] - x;
                float dy = crowd.y[p] - y;
                float distance = (float) Math.sqrt(dx * dx + dy * dy);
                float radius = crowd.radius[p];
                if (distance <= radius && crowd.maxSlots[p] >= slots) {
                    int worth = crowd.standing[p]
                            + (int) (Points.NEAR * (1f - distance / radius))
                            + fit[Integer.bitCount(preferred & crowd.skills[p])];
                    if ((crowd.preferredCategories[p] & categoryBit) != 0) {
                        worth += Points.PREFERRED_CATEGORY;
                    }
                    if ((crowd.languages[p] & dialect) != 0) {
                        worth += Points.DIALECT;
                    }
                    if (p == prior) {
                        worth += Points.PRIOR_PARTNER;
                    }
                    person[at] = p;
                    points[at++] = (short) worth;
                    histogram[worth]++;
                }
            }
            found = at;
        }

        /** Sorted by counting, cut where enough are better. */
        long[] best(int keep, int pair, int[] leftOut) {
            int kept = 0;
            int least = histogram.length;
            while (least > 0 && kept < keep && kept < found) {
                least--;
                kept += histogram[least];
            }
            int at = 0;
            for (int worth = histogram.length - 1; worth >= least; worth--) {
                int many = histogram[worth];
                histogram[worth] = at;
                at += many;
            }
            long[] best = new long[kept];
            int most = -1;
            for (int i = 0; i < found; i++) {
                int worth = points[i];
                if (worth >= least) {
                    best[histogram[worth]++] = (long) worth << 32 | person[i];
                } else if (worth > most) {
                    most = worth;
                }
            }
            leftOut[pair] = most;
            return best;
        }
    }
}
