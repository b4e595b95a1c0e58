package org.linli.matching.engine.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekSolverTests {

    private static final SolverOptions SHORT = SolverOptions.moves(2_000, 2, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void breaksNoHardRuleAndCountsRightly(long seed) {
        WeekProblem week = SmallWeeks.town(150, 60, seed);

        WeekPlan plan = WeekSolver.solve(week, SHORT);

        Validation.Result checked = Validation.of(week, plan);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.utility()).isEqualTo(plan.utility());
        assertThat(plan.utility()).isPositive().isLessThanOrEqualTo(plan.upperBound());
        assertThat(plan.ratio()).isGreaterThan(0.93);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsTheOptimumOfTinyWeeksAndBoundsIt(long seed) {
        WeekProblem week = SmallWeeks.town(7, 3, seed);
        long optimum = EveryPlan.bestUtility(week);

        WeekPlan plan = WeekSolver.solve(week, SHORT);

        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(optimum);
        assertThat(plan.utility()).isEqualTo(optimum);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void oneMoreVolunteerLowersNeitherTheOptimumNorWhatTheBoundMustReach(long seed) {
        WeekProblem week = SmallWeeks.town(6, 3, seed);
        WeekProblem more = SmallWeeks.withOneMore(week);
        long before = EveryPlan.bestUtility(week);
        long after = EveryPlan.bestUtility(more);

        assertThat(after).isGreaterThanOrEqualTo(before);
        assertThat(WeekSolver.solve(more, SHORT).upperBound()).isGreaterThanOrEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void givesTheSamePlanForTheSameSeedAndMoves(int threads) {
        WeekProblem week = SmallWeeks.town(150, 60, 5);
        SolverOptions options = SolverOptions.moves(3_000, threads, 9);

        WeekPlan first = WeekSolver.solve(week, options);
        WeekPlan second = WeekSolver.solve(week, options);

        assertThat(second.window()).isEqualTo(first.window());
        assertThat(second.venue()).isEqualTo(first.venue());
        assertThat(second.seatPerson()).isEqualTo(first.seatPerson());
        assertThat(second.seatRole()).isEqualTo(first.seatRole());
        assertThat(second.upperBound()).isEqualTo(first.upperBound());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsWhatIsPinned(long seed) {
        WeekProblem week = SmallWeeks.town(150, 60, seed);
        WeekPlan free = WeekSolver.solve(week, SHORT);
        List<WeekProblem.Pin> pins = PlanPins.everyThirdSeat(free);

        WeekPlan plan = WeekSolver.solve(week.withPins(pins), SolverOptions.moves(2_000, 2, 77));

        assertThat(plan.unkeptPins()).isEmpty();
        assertThat(pins).isNotEmpty().allMatch(pin -> PlanPins.holds(plan, pin));
        assertThat(Validation.of(week, plan).faults()).isEmpty();
    }

    @Test
    void namesThePinThatNoPlanCanHold() {
        WeekProblem week = SmallWeeks.town(150, 60, 1);
        WeekPlan free = WeekSolver.solve(week, SHORT);
        WeekProblem.Pin pin = PlanPins.everyThirdSeat(free).getFirst();
        int foreignRole = (pin.role() + 2) % week.roles().size();
        WeekProblem.Pin foreign =
                new WeekProblem.Pin(pin.need(), pin.window(), WeekProblem.NONE, foreignRole, pin.person());

        WeekPlan plan = WeekSolver.solve(week.withPins(List.of(foreign)), SHORT);

        assertThat(plan.unkeptPins()).containsExactly(foreign);
        assertThat(Validation.of(week, plan).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void resumesFromAnEarlierPlanWithoutLosingByIt(long seed) {
        WeekProblem week = SmallWeeks.town(150, 60, seed);
        WeekPlan earlier = WeekSolver.solve(week, SHORT);

        WeekPlan again = WeekSolver.resume(week, SolverOptions.moves(1, 1, 5), earlier);

        assertThat(again.utility()).isGreaterThanOrEqualTo(earlier.utility());
        assertThat(Validation.of(week, again).faults()).isEmpty();
    }

    @Test
    void resumesWhenPeopleHaveFallenAway() {
        WeekProblem week = SmallWeeks.town(150, 60, 2);
        WeekPlan earlier = WeekSolver.solve(week, SHORT);
        WeekProblem later = SmallWeeks.without(week, earlier.seatPerson()[0], earlier.seatPerson()[1]);

        WeekPlan again = WeekSolver.resume(later, SHORT, earlier);

        assertThat(Validation.of(later, again).faults()).isEmpty();
        assertThat(again.seatPerson()).doesNotContain(earlier.seatPerson()[0], earlier.seatPerson()[1]);
        assertThat(again.ratio()).isGreaterThan(0.93);
    }

    @Test
    void plansAWeekWithoutPeopleOrNeeds() {
        assertThat(WeekSolver.solve(SmallWeeks.town(0, 0, 1), SHORT).utility()).isZero();
        assertThat(WeekSolver.solve(SmallWeeks.town(20, 0, 1), SHORT).utility()).isZero();
    }

    @Test
    void stopsWhenTheTimeIsUsedUp() {
        WeekPlan plan =
                WeekSolver.solve(SmallWeeks.town(150, 60, 3), SolverOptions.within(Duration.ofMillis(300), 2, 1));

        assertThat(plan.seconds()).isLessThan(3);
        assertThat(plan.phases()).extracting(WeekPlan.Phase::name).endsWith("search");
    }

    @Test
    void writesOneLineASeatInTheNamesOfTheFiles(@TempDir Path folder) throws Exception {
        WeekProblem week = SmallWeeks.town(30, 10, 3);
        WeekPlan plan = WeekSolver.solve(week, SHORT);

        PlanFile.write(week, plan, folder.resolve("plan.csv"));

        List<String> lines = Files.readAllLines(folder.resolve("plan.csv"));
        assertThat(lines).hasSize(1 + plan.seats());
        assertThat(lines.getFirst()).isEqualTo("need,window,venue,role,person");
        assertThat(lines.get(1)).matches("1\\d,[01],(-1|7|8|9),[01],1\\d\\d");
    }
}
