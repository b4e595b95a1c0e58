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

    private static long bound(WeeksAtPrices priced) {
        long gains = IntStream.range(0, 2 * NEEDS).mapToLong(priced::gain).sum();
        return Math.floorDiv(priced.earnings() + gains, WeeksAtPrices.UNIT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aWeekAloneHasItsUsualBound(long seed) {
        WeekProblem week = SmallWeeks.town(80, NEEDS, seed);
        WeekPlan plan = WeekSolver.solve(week, SHORT);

        long bound = bound(priced(List.of(week), from(0)));

        assertThat(bound).isGreaterThanOrEqualTo(plan.utility());
        assertThat((double) bound).isLessThanOrEqualTo(1.002 * plan.upperBound());
    }

    /** The same needs in two equal weeks: more can be met than in one, but each only once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aNeedOfBothWeeksCountsOnce(long seed) {
        WeekProblem week = SmallWeeks.town(80, NEEDS, seed);
        long alone = bound(priced(List.of(week), from(0)));
        WeeksAtPrices once = priced(List.of(week, week), from(0), from(0));
        long apart = bound(priced(List.of(week, week), from(0), from(NEEDS)));

        assertThat(bound(once)).isGreaterThanOrEqualTo(alone).isLessThan(apart);
        assertThat(apart).isGreaterThan(alone).isLessThanOrEqualTo(2 * alone + 1);
        for (int need = 0; need < NEEDS; need++) {
            assertThat(once.gain(need) > 0).isEqualTo(once.bestWeek(need) != WeekProblem.NONE);
        }
    }
}
