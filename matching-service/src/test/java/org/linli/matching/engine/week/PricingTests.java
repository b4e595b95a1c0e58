package org.linli.matching.engine.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void atTheSamePricesOneMoreVolunteerNeverLowersTheBound(long seed) {
        WeekProblem week = SmallWeeks.town(60, 30, seed);

        double before = boundAtRandomPrices(week, seed);
        double after = boundAtRandomPrices(SmallWeeks.withOneMore(week), seed);

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void boundsEveryPlanAtAnyPrices(long seed) {
        WeekProblem week = SmallWeeks.town(6, 3, seed);

        assertThat(boundAtRandomPrices(week, seed)).isGreaterThanOrEqualTo(EveryPlan.bestUtility(week));
    }

    @Test
    void goesBackToPricesFromBeforeManyHalfHoursCollided() {
        WeekProblem week = SmallWeeks.town(150, 120, 4);
        try (Crew crew = new Crew(1)) {
            Ground ground = Ground.of(week, crew);
            Pricing pricing = new Pricing(ground, prices(ground, 0), crew);
            Prices untouched = new Prices(pricing.prices);
            for (int i = 0; i < 30; i++) {
                pricing.round();
            }
            double bound = pricing.exactBound();

            pricing.prices.become(untouched);
            pricing.look();

            assertThat(pricing.exactBound()).isEqualTo(bound);
        }
    }

    /** Steps that halve at every turn and grow by a fifth come to 969,785 and 965,279 here. */
    @ParameterizedTest
    @CsvSource({"1, 967000", "4, 962500"})
    void goesOnFindingBetterPricesWherePeopleAreScarce(long seed, double atMost) {
        WeekProblem week = SmallWeeks.town(400, 500, seed);
        try (Crew crew = new Crew(1)) {
            Ground ground = Ground.of(week, crew);
            Pricing pricing = new Pricing(ground, prices(ground, 0), crew);
            for (int i = 0; i < 300; i++) {
                pricing.round();
            }

            assertThat(pricing.exactBound()).isLessThan(atMost);
        }
    }

    private static double boundAtRandomPrices(WeekProblem week, long seed) {
        try (Crew crew = new Crew(1)) {
            Ground ground = Ground.of(week, crew);
            Pricing pricing = new Pricing(ground, prices(ground, seed), crew);
            pricing.look();
            return pricing.exactBound();
        }
    }

    /** By the row of the person, so that one more person changes no other's price; none for seed 0. */
    private static Prices prices(Ground ground, long seed) {
        WeekProblem week = ground.problem();
        Prices prices = new Prices(ground.crowd().size, week.venues().size(), week.poolQuantity().length);
        Random random = new Random(seed);
        for (int i = 0; seed != 0 && i < prices.pool.length; i++) {
            prices.pool[i] = random.nextInt(400) << Prices.SCALE;
        }
        for (int row = 0; seed != 0 && row < week.people().size(); row++) {
            int price = random.nextInt(600) << Prices.SCALE;
            if (ground.crowd().number[row] != WeekProblem.NONE) {
                prices.person[ground.crowd().number[row]] = price;
            }
        }
        return prices;
    }
}
