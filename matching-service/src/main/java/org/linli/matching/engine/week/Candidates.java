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
        boolean[] moved = new boolean[crowd.size];
        for (int row : difference.people()) {
            moved[crowd.number[row]] = true;
        }
        int[] stillThere = Arrays.stream(difference.people())
                .filter(row -> Crowd.hasTime(problem.people(), row))
                .toArray();
        crew.share(shape.needs, 8, (member, from, to) -> {
            for (int n = from; n < to; n++) {
                if (difference.needs()[n]) {
                    gather(n, scratch[member]);
                } else if (difference.people().length > 0) {
                    move(n, moved, stillThere);
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

    private void move(int need, boolean[] moved, int[] people) {
        int first = shape.firstRole[need];
        int last = shape.firstRole[need + 1];
        for (int pair = shape.firstPair[need]; pair < shape.firstPair[need + 1]; pair++) {
            list[pair] = without(moved, pair);
        }
        for (int person : people) {
            if (Points.distance(
                            problem.people().x()[person],
                            problem.people().y()[person],
                            problem.needs().x()[need],
                            problem.needs().y()[need])
                    <= problem.people().radius()[person]) {
                for (int role = first; role < last; role++) {
                    enter(need, role, person);
                }
            }
        }
    }

    private long[] without(boolean[] moved, int pair) {
        long[] entries = list[pair];
        int stay = 0;
        for (long entry : entries) {
            if (!moved[(int) entry]) {
                stay++;
            }
        }
        if (stay == entries.length) {
            return entries;
        }
        long[] others = new long[stay];
        int[] prices = new int[stay];
        int at = 0;
        for (int i = 0; i < entries.length; i++) {
            if (!moved[(int) entries[i]]) {
                others[at] = entries[i];
                prices[at++] = price[pair][i];
            }
        }
        price[pair] = prices;
        return others;
    }

    /** Puts a person into the role's lists where he may take it; below the cut of a list he is among those left out. */
    private void enter(int need, int role, int person) {
        for (int w = shape.firstWindow[need]; w < shape.firstWindow[need + 1]; w++) {
            int pair = shape.pair(role, w);
            if (!shape.possible[w]
                    || problem.people().maxSlots()[person] < shape.length[w]
                    || !Eligible.in(problem, need, role, w, person)) {
                continue;
            }
            int points = Points.seat(problem, need, role, person);
            if (points <= leftOut[pair]) {
                continue;
            }
            int old = list[pair].length;
            long[] entries = Arrays.copyOf(list[pair], old + 1);
            int[] prices = Arrays.copyOf(price[pair], old + 1);
            long entry = (long) points << 32 | crowd.number[person];
            int at = old;
            while (at > 0 && entries[at - 1] < entry) {
                entries[at] = entries[at - 1];
                prices[at] = prices[at - 1];
                at--;
            }
            entries[at] = entry;
            prices[at] = 0;
            list[pair] = entries;
            price[pair] = prices;
        }
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
    void lengthen(int role, int window, int member) {
        int need = shape.needOfRole[role];
        Scratch s = scratch[member];
        s.reach(crowd, problem, need);
        gather(need, role, window, 4 * list[shape.pair(role, window)].length, s);
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
