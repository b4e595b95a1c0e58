package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Several weeks priced together: a need that could be served in more than one of them asks in the week that pays it most, and what lies in store
 * is sold to all weeks at one price. Decides what no plan of these weeks can exceed and in which of them a need gains most.
 */
public final class WeeksAtPrices {

    /** Gains and earnings of one point. */
    public static final long UNIT = 1L << Prices.SCALE;

    private static final int ROUNDS = 200;

    private final List<Pricing> weeks = new ArrayList<>();
    /** By week, the need of all that a row of the week's problem is. */
    private final int[][] needOf;

    private final long[] gain;
    private final int[] bestWeek;
    private final int pools;
    private long least = Long.MAX_VALUE;

    private WeeksAtPrices(List<WeekProblem> problems, int[][] needOf, int needs, Crew crew) {
        this.needOf = needOf;
        gain = new long[needs];
        bestWeek = new int[needs];
        pools = problems.getFirst().poolQuantity().length;
        for (int k = 0; k < problems.size(); k++) {
            weeks.add(pricing(problems.get(k), k == 0, crew));
        }
        for (int round = 0; round < ROUNDS; round++) {
            decide();
            keepIfBest();
            adjust();
        }
        weeks.forEach(week -> week.prices.become(week.best()));
        decide();
    }

    /**
     * The weeks must ask for the same goods in the same rows, of which there is as much as the first one says.
     *
     * @param needOf by week and row of its problem, which of all needs it is; no need is twice in a week
     * @param needs how many there are
     */
    public static WeeksAtPrices of(List<WeekProblem> weeks, int[][] needOf, int needs, int threads) {
        try (Crew crew = new Crew(threads)) {
            return new WeeksAtPrices(weeks, needOf, needs, crew);
        }
    }

    /** The stores earn once, not in every week. */
    private static Pricing pricing(WeekProblem problem, boolean stores, Crew crew) {
        Ground ground = Ground.of(problem, crew);
        Prices prices = new Prices(ground.crowd().size, problem.venues().size(), problem.poolQuantity().length);
        Pricing pricing = new Pricing(ground, prices, crew);
        pricing.restrict(new Pricing.Scope(
                all(problem.needs().size()),
                all(ground.crowd().size),
                all(problem.venues().size()),
                stores));
        return pricing;
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    /** Every need decides in every week and withdraws from all but the best; of equal weeks it takes the first. */
    private void decide() {
        Arrays.fill(gain, 0);
        Arrays.fill(bestWeek, WeekProblem.NONE);
        for (int k = 0; k < weeks.size(); k++) {
            weeks.get(k).decide();
            long[] value = weeks.get(k).needs.value;
            for (int row = 0; row < value.length; row++) {
                int need = needOf[k][row];
                if (value[row] > gain[need]) {
                    gain[need] = value[row];
                    bestWeek[need] = k;
                }
            }
        }
        for (int k = 0; k < weeks.size(); k++) {
            for (int row = 0; row < needOf[k].length; row++) {
                if (bestWeek[needOf[k][row]] != k) {
                    weeks.get(k).needs.withdraw(row);
                }
            }
        }
    }

    private void keepIfBest() {
        long total = weeks.stream().mapToLong(Pricing::total).sum();
        if (total < least) {
            least = total;
            weeks.forEach(Pricing::keep);
        }
    }

    private void adjust() {
        int[] asked = new int[pools];
        for (Pricing week : weeks) {
            week.count();
            for (int pool = 0; pool < pools; pool++) {
                asked[pool] += week.poolsAsked()[pool];
            }
        }
        for (Pricing week : weeks) {
            System.arraycopy(asked, 0, week.poolsAsked(), 0, pools);
            week.adjust();
        }
    }

    /** What people, venues and goods earn, in 1/64 points: no plan of these weeks is worth more than this and all gains. */
    public long earnings() {
        return least - LongStream.of(gain).sum();
    }

    /** What a need gains at the prices of the bound, in 1/64 points. */
    public long gain(int need) {
        return gain[need];
    }

    /** What a piece of the goods in a row costs there, in 1/64 points. */
    public long priceOfGoods(int pool) {
        return weeks.getFirst().prices.pool[pool];
    }

    /** The week in which it gains that, {@link WeekProblem#NONE} where it gains nothing. */
    public int bestWeek(int need) {
        return bestWeek[need];
    }
}
