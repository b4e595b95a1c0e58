package org.linli.matching.engine.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeksAtPricesTests {

    private static final int NEEDS = 60;
    private static final SolverOptions SHORT = SolverOptions.moves(20_000, 2, 1);

    private static int[] from(int first) {
        return IntStream.range(first, first + NEEDS).toArray();
    }

    private static WeeksAtPrices priced(List<WeekProblem> weeks, int[]... needOf) {
        return WeeksAtPrices.of(weeks, needOf, 2 * NEEDS, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aWeekAloneHasItsUsualBound(long seed) {
        WeekProblem week = SmallWeeks.town(80, NEEDS, seed);
        WeekPlan plan = WeekSolver.solve(week, SHORT);

        long bound = priced(List.of(week), from(0)).upperBound();

        assertThat(bound).isGreaterThanOrEqualTo(plan.utility());
        assertThat((double) bound).isLessThanOrEqualTo(1.002 * plan.upperBound());
    }

    /** The same needs in two equal weeks: more can be met than in one, but each only once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aNeedOfBothWeeksCountsOnce(long seed) {
        WeekProblem week = SmallWeeks.town(80, NEEDS, seed);
        long alone = priced(List.of(week), from(0)).upperBound();
        WeeksAtPrices once = priced(List.of(week, week), from(0), from(0));
        long apart = priced(List.of(week, week), from(0), from(NEEDS)).upperBound();

        assertThat(once.upperBound()).isGreaterThanOrEqualTo(alone).isLessThan(apart);
        assertThat(apart).isGreaterThan(alone).isLessThanOrEqualTo(2 * alone + 1);
        for (int need = 0; need < NEEDS; need++) {
            assertThat(once.gain(need) > 0).isEqualTo(once.bestWeek(need) != WeekProblem.NONE);
        }
    }
}
