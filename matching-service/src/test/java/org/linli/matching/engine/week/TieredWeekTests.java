package org.linli.matching.engine.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TieredWeekTests {

    private static final SolverOptions SHORT = SolverOptions.moves(2_000, 2, 1);

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 3", "4, 3", "5, 8", "6, 8", "7, 8", "8, 8", "9, 3", "10, 3"})
    void servesNoFewerVulnerableNeedsThanIfTheyCameFirst(long seed, int weight) {
        WeekProblem week = SmallWeeks.town(80, 60, seed);

        TieredWeek tiered = TieredWeek.plan(week, everyThird(60), weight, SHORT);

        Validation.Result checked = Validation.of(week, tiered.plan());
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.utility()).isEqualTo(tiered.plan().utility());
        assertThat(tiered.plan().utility()).isLessThanOrEqualTo(tiered.plan().upperBound());
        assertThat(tiered.vulnerable()).isEqualTo(20);
        assertThat(tiered.served()).isGreaterThanOrEqualTo(tiered.servedByPriority());
        WeekPlan beginning = WeekSolver.solve(week, SHORT.part(3));
        WeekPlan alike = WeekSolver.resume(week, SHORT.part(3), beginning);
        assertThat(tiered.price()).isEqualTo(alike.utility() - checked.utility());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thePlanOfThePriorityComesWithPinsThatCanAllBeKept(long seed) {
        WeekProblem week = SmallWeeks.town(80, 60, seed);
        try (StandingWeek standing = StandingWeek.plan(week, SHORT)) {
            WeekProblem pinned = week.withPins(standing.servedFirst(everyThird(60)));

            assertThat(WeekSolver.solve(pinned, SHORT).unkeptPins()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thePlanAloneServesNoFewerEither(long seed) {
        WeekProblem week = SmallWeeks.town(80, 60, seed);
        boolean[] vulnerable = everyThird(60);

        WeekPlan plan = TieredWeek.planOnly(week, vulnerable, 3, SHORT);

        assertThat(Validation.of(week, plan).faults()).isEmpty();
        try (StandingWeek standing = StandingWeek.plan(week, SHORT.part(2))) {
            long least = standing.servedFirst(vulnerable).stream()
                    .map(WeekProblem.Pin::need)
                    .distinct()
                    .count();
            long served = IntStream.range(0, vulnerable.length)
                    .filter(need -> vulnerable[need] && plan.window()[need] != WeekProblem.NONE)
                    .count();
            assertThat(served).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void weighsThreeToEightTimes() {
        WeekProblem week = SmallWeeks.town(20, 6, 1);

        assertThat(TieredWeek.plan(week, everyThird(6), 3, SHORT).vulnerable()).isEqualTo(2);
        assertThat(TieredWeek.plan(week, everyThird(6), 8, SHORT).vulnerable()).isEqualTo(2);
        assertThatThrownBy(() -> TieredWeek.plan(week, everyThird(6), 2, SHORT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TieredWeek.plan(week, everyThird(6), 9, SHORT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean[] everyThird(int needs) {
        boolean[] vulnerable = new boolean[needs];
        for (int need = 0; need < needs; need += 3) {
            vulnerable[need] = true;
        }
        return vulnerable;
    }
}
