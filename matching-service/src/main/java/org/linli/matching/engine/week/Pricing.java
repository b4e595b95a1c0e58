package org.linli.matching.engine.week;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds prices at which the needs, each deciding for itself, ask for little more than there is: a price rises where too much is asked for and
 * falls where too little, in steps that grow while the direction stays and shrink when it turns (Rprop). Every round yields an upper bound; the
 * best one and its prices are kept.
 */
final class Pricing {

    private static final int FIRST_STEP = 60 << Prices.SCALE;
    private static final int MOST_STEP = 400 << Prices.SCALE;
    private static final int LEAST_STEP = 1;
    /**
     * How a step changes, in 1/1024: at first gently, so that a plan can be made early; then so boldly that steps which have become small while
     * everything moved at once find their size again. Halving and growing by a fifth throughout leaves the bound of 5,000 needs 0.08 % higher.
     */
    private static final int GROW = 1638;

    private static final int SHRINK = 512;
    private static final int GROW_LATER = 2560;
    private static final int SHRINK_LATER = 380;
    private static final int SHARE = 10;
    private static final int FIRST_MOVES = 60;

    final Prices prices;
    final NeedAtPrices needs;

    private final WeekProblem problem;
    private final int firstStep;
    private final Shape shape;
    private final Crowd crowd;
    private final Crew crew;

    private final Steps personSteps;
    private final Steps venueSteps;
    private final Steps poolSteps;
    private Steps halfSteps;
    /** Half hours that have ever collided, by place in {@link Prices#half}; and whose they are. */
    private int[] watched = new int[64];

    private boolean[] isWatched;
    private int watchedCount;

    private final int[] used;
    private final int[] firstOf;
    private final int[] nextSeat;
    private final int[] venueUsed;
    private final int[] poolUsed;
    private int[] halfUsed;
    private final int[] windowOfSeat;

    /** What people earn whose price is nothing, where loads are bounded apart: asked anew of 130,000 people it would cost a round. */
    private final long @Nullable [] forNothing;

    private @Nullable Scope scope;
    private double bestBound = Double.MAX_VALUE;
    private Prices best;
    private int rounds;

    Pricing(Ground ground, Prices prices, Crew crew) {
        this(ground, prices, FIRST_STEP, crew);
    }

    /** Goes on from the best prices found before a change, in smaller steps of so many points at first. */
    Pricing(Pricing earlier, Ground ground, int step, Crew crew) {
        this(ground, new Prices(earlier.best), step << Prices.SCALE, crew);
        for (int i = 0; i < earlier.watchedCount; i++) {
            if (earlier.watched[i] < prices.half.length) {
                watch(earlier.watched[i]);
            }
        }
    }

    private Pricing(Ground ground, Prices prices, int step, Crew crew) {
        problem = ground.problem();
        shape = ground.shape();
        crowd = ground.crowd();
        this.crew = crew;
        this.prices = prices;
        needs = new NeedAtPrices(problem, shape, ground.candidates(), ground.venues(), prices, crew.size());
        firstStep = step;
        personSteps = new Steps(prices.person.length, step);
        venueSteps = new Steps(prices.venue.length, step);
        poolSteps = new Steps(prices.pool.length, step);
        halfSteps = new Steps(prices.half.length, step);
        isWatched = new boolean[prices.half.length];
        halfUsed = new int[prices.half.length];
        used = new int[crowd.size];
        firstOf = new int[crowd.size];
        nextSeat = new int[shape.seats];
        windowOfSeat = new int[shape.seats];
        venueUsed = new int[prices.venue.length];
        poolUsed = new int[prices.pool.length];
        best = new Prices(prices);
        forNothing = crowd.boundedApart() ? earnedForNothing() : null;
    }

    private long[] earnedForNothing() {
        long[] earned = new long[crowd.size];
        for (int p = 0; p < earned.length; p++) {
            earned[p] = earned(p, 0);
        }
        return earned;
    }

    /** The least bound of all rounds so far; utilities are whole, so it is cut to a whole number. */
    long bound() {
        return (long) Math.floor(bestBound);
    }

    double exactBound() {
        return bestBound;
    }

    int rounds() {
        return rounds;
    }

    /** The prices of the best bound. */
    Prices best() {
        return best;
    }

    /**
     * What is priced here when others price the rest of the same week.
     *
     * @param needs that decide here
     * @param people by number, whose prices move here; those of others are told
     * @param pools whether the pools' earnings count here, which they may only do once
     */
    record Scope(boolean[] needs, boolean[] people, boolean[] venues, boolean pools) {}

    /** From now on only this part is priced here. */
    void restrict(Scope part) {
        scope = part;
        Arrays.fill(needs.value, 0);
        Arrays.fill(needs.window, WeekProblem.NONE);
    }

    /** Lets the needs decide at the present prices and notes the bound. */
    void look() {
        decide();
        double bound = (double) total() / (1 << Prices.SCALE);
        if (bound < bestBound) {
            bestBound = bound;
            keep();
        }
    }

    void decide() {
        crew.share(shape.needs, 32, (member, from, to) -> {
            for (int n = from; n < to; n++) {
                if (scope == null || scope.needs[n]) {
                    needs.decide(n, member);
                }
            }
        });
        rounds++;
    }

    /** Notes the present prices as the best. */
    void keep() {
        best = new Prices(prices);
    }

    int askedOf(int p) {
        return used[p];
    }

    /** Others ask for the person as well. */
    void alsoAsked(int p, int times) {
        used[p] += times;
    }

    int[] venuesAsked() {
        return venueUsed;
    }

    int[] poolsAsked() {
        return poolUsed;
    }

    /** Goes back to the prices of the best bound and lets the needs decide at them. */
    void settle() {
        prices.become(best);
        look();
    }

    void round() {
        look();
        count();
        adjust();
    }

    /** What the needs gain and the scarce things earn at the present prices, in 1/64 points: the bound. */
    long total() {
        long sum = 0;
        for (long value : needs.value) {
            sum += value;
        }
        for (int p = 0; p < crowd.size; p++) {
            if ((prices.person[p] > 0 || forNothing != null) && (scope == null || scope.people[p])) {
                sum += forNothing != null && prices.person[p] == 0 ? forNothing[p] : earned(p);
            }
        }
        for (int i = 0; i < watchedCount; i++) {
            sum += prices.half[watched[i]];
        }
        for (int i = 0; i < prices.venue.length; i++) {
            if (scope == null || scope.venues[i / Prices.VENUE_WEEK]) {
                sum += prices.venue[i];
            }
        }
        for (int k = 0; k < prices.pool.length && (scope == null || scope.pools); k++) {
            sum += (long) prices.pool[k] * problem.poolQuantity()[k];
        }
        return sum;
    }

    /** What a person's week earns at most at his price: as many engagements as pay more than their load costs. */
    private long earned(int p) {
        return earned(p, prices.person[p]);
    }

    private long earned(int p, int price) {
        long sum = 0;
        for (int k = 0; k < crowd.maxEngagements[p]; k++) {
            int gain = price - (crowd.leastLoad(p, k) << Prices.SCALE);
            if (gain <= 0) {
                break;
            }
            sum += gain;
        }
        return sum;
    }

    void count() {
        Arrays.fill(used, 0);
        Arrays.fill(firstOf, -1);
        Arrays.fill(venueUsed, 0);
        Arrays.fill(poolUsed, 0);
        for (int i = 0; i < watchedCount; i++) {
            halfUsed[watched[i]] = 0;
        }
        for (int n = 0; n < shape.needs; n++) {
            int w = needs.window[n];
            if (w == WeekProblem.NONE) {
                continue;
            }
            int pool = problem.needs().pool()[n];
            if (pool != WeekProblem.NONE) {
                poolUsed[pool] += problem.needs().poolQuantity()[n];
            }
            if (needs.venue[n] != WeekProblem.NONE) {
                int base = needs.venue[n] * Prices.VENUE_WEEK + shape.day[w] * WeekProblem.SLOTS;
                for (int rest = shape.venueMask[w]; rest != 0; rest &= rest - 1) {
                    venueUsed[base + Integer.numberOfTrailingZeros(rest)]++;
                }
            }
            for (int s = shape.firstSeat[shape.firstRole[n]]; s < shape.firstSeat[shape.firstRole[n + 1]]; s++) {
                int p = needs.person[s];
                if (p != WeekProblem.NONE) {
                    used[p]++;
                    nextSeat[s] = firstOf[p];
                    firstOf[p] = s;
                    windowOfSeat[s] = w;
                }
            }
        }
        for (int p = 0; p < crowd.size; p++) {
            if (crowd.maxEngagements[p] > 1 && (used[p] > 1 || used[p] > 0 && prices.block[p] >= 0)) {
                countHalves(p);
            }
        }
    }

    private final int[] week = new int[WeekProblem.DAYS * Prices.PERSON_SLOTS];

    private void countHalves(int p) {
        Arrays.fill(week, 0);
        int peak = 0;
        for (int s = firstOf[p]; s >= 0; s = nextSeat[s]) {
            int w = windowOfSeat[s];
            int base = shape.day[w] * Prices.PERSON_SLOTS;
            for (int rest = shape.personMask[w]; rest != 0; rest &= rest - 1) {
                int at = base + Integer.numberOfTrailingZeros(rest);
                week[at]++;
                peak = Math.max(peak, week[at]);
            }
        }
        if (peak > 1) {
            int at = 0;
            while (week[at] < peak) {
                at++;
            }
            watch(prices.watch(p, at));
        }
        int block = prices.block[p];
        if (block >= 0) {
            System.arraycopy(week, 0, halfUsed, block * week.length, week.length);
        }
    }

    private void watch(int at) {
        if (isWatched.length < prices.half.length) {
            isWatched = Arrays.copyOf(isWatched, prices.half.length);
            halfUsed = Arrays.copyOf(halfUsed, prices.half.length);
            halfSteps = halfSteps.longer(prices.half.length, firstStep);
        }
        if (!isWatched[at]) {
            isWatched[at] = true;
            if (watchedCount == watched.length) {
                watched = Arrays.copyOf(watched, 2 * watchedCount);
            }
            watched[watchedCount++] = at;
        }
    }

    void adjust() {
        int grow = rounds <= FIRST_MOVES ? GROW : GROW_LATER;
        int shrink = rounds <= FIRST_MOVES ? SHRINK : SHRINK_LATER;
        for (int p = 0; p < crowd.size; p++) {
            if ((used[p] > 0 || prices.person[p] > 0) && (scope == null || scope.people[p])) {
                personSteps.move(prices.person, p, wish(p), grow, shrink);
            }
        }
        for (int i = 0; i < watchedCount; i++) {
            halfSteps.move(prices.half, watched[i], Integer.signum(halfUsed[watched[i]] - 1), grow, shrink);
        }
        for (int i = 0; i < prices.venue.length; i++) {
            if ((venueUsed[i] > 1 || prices.venue[i] > 0) && (scope == null || scope.venues[i / Prices.VENUE_WEEK])) {
                venueSteps.move(prices.venue, i, Integer.signum(venueUsed[i] - 1), grow, shrink);
            }
        }
        for (int k = 0; k < prices.pool.length; k++) {
            int wish = Integer.signum(poolUsed[k] - problem.poolQuantity()[k]);
            poolSteps.move(prices.pool, k, wish, grow, shrink);
        }
    }

    /** Whether more or less of a person is asked for than he gives at his price. */
    private int wish(int p) {
        int price = prices.person[p];
        int least = 0;
        int most = 0;
        for (int k = 0; k < crowd.maxEngagements[p]; k++) {
            int cost = crowd.load(p, k) << Prices.SCALE;
            if (cost < price) {
                least++;
            }
            if (cost <= price) {
                most++;
            }
        }
        return used[p] > most ? 1 : used[p] < least ? -1 : 0;
    }

    /** Steps of many prices. */
    private static final class Steps {

        private final int[] step;
        private final byte[] sign;

        Steps(int count, int first) {
            step = new int[count];
            Arrays.fill(step, first);
            sign = new byte[count];
        }

        private Steps(int[] step, byte[] sign) {
            this.step = step;
            this.sign = sign;
        }

        Steps longer(int count, int first) {
            int[] steps = Arrays.copyOf(step, count);
            Arrays.fill(steps, step.length, count, first);
            return new Steps(steps, Arrays.copyOf(sign, count));
        }

        void move(int[] price, int at, int wish, int grow, int shrink) {
            if (wish == 0) {
                return;
            }
            if (sign[at] == wish) {
                step[at] = Math.min(MOST_STEP, (step[at] * grow >> SHARE) + 1);
            } else if (sign[at] != 0) {
                step[at] = Math.max(LEAST_STEP, step[at] * shrink >> SHARE);
            }
            sign[at] = (byte) wish;
            price[at] = Math.max(0, price[at] + wish * step[at]);
        }
    }
}
