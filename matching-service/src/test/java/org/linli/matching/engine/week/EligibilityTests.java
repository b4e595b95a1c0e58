package org.linli.matching.engine.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every limit of a person: what the lists of candidates, the search and the single question answer. */
class EligibilityTests {

    @Test
    void reachesExactlyAsFarAsTheRadius() {
        assertThat(served(LonePerson.asked(LonePerson.RADIUS))).isOne();
        assertThat(served(LonePerson.asked(Math.nextUp(LonePerson.RADIUS)))).isZero();
        assertThat(Eligible.in(LonePerson.asked(LonePerson.RADIUS), 0, 0, 0, 0)).isTrue();
        assertThat(Eligible.in(LonePerson.asked(Math.nextUp(LonePerson.RADIUS)), 0, 0, 0, 0))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 1", "3, 4, 0", "28, 28, 1", "27, 28, 0"})
    void hasDeclaredTheWholeWindow(int free, int asked, int served) {
        WeekProblem week = LonePerson.free(free, asked);

        assertThat(served(week)).isEqualTo(served);
        assertThat(Eligible.in(week, 0, 0, 0, 0)).isEqualTo(served == 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 2", "0, 4, 1", "5, 0, 2", "4, 0, 1", "0, 0, 1", "19, 24, 2", "20, 24, 1"})
    void restsForHalfAnHourBetweenTwoEngagements(int first, int second, int served) {
        assertThat(served(LonePerson.askedAt(first, second))).isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({"2, 8, 2", "1, 8, 1", "2, 7, 1", "2, 4, 1", "2, 3, 0", "0, 8, 0"})
    void servesNoMoreThanHisWeekHolds(int engagements, int slots, int served) {
        assertThat(served(LonePerson.limited(engagements, slots))).isEqualTo(served);
    }

    private static long served(WeekProblem week) {
        WeekPlan plan = WeekSolver.solve(week, SolverOptions.moves(200, 1, 1));
        assertThat(Validation.of(week, plan).faults()).isEmpty();
        return Arrays.stream(plan.window()).filter(w -> w != WeekProblem.NONE).count();
    }
}
