package org.linli.matching.engine.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingWeekTests {

    private static final SolverOptions SHORT = SolverOptions.moves(2_000, 2, 1);
    private static final SolverOptions ONE_MOVE = SolverOptions.moves(1, 2, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void plansOnWhenPeopleFallAwayAndComeBackAndNeedsComeIn(long seed) {
        WeekProblem all = SmallWeeks.town(150, 60, seed);
        WeekProblem known = SmallWeeks.firstNeeds(all, 55);
        try (StandingWeek week = StandingWeek.plan(known, SHORT)) {
            int[] seated = week.plan().seatPerson();
            WeekProblem fewer = SmallWeeks.without(all, seated[0], seated[1], seated[2]);

            proveSound(fewer, week.change(fewer, ONE_MOVE));
            proveSound(fewer, week.change(fewer, SHORT));
            proveSound(all, week.change(all, SHORT));
            assertThat(week.plan().ratio()).isGreaterThan(0.93);
        }
    }

    /** Who helps himself from others may lose his own place while these are helped in turn. */
    @ParameterizedTest
    @ValueSource(longs = {2, 4, 20, 27, 28, 32, 36, 39})
    void plansOnWherePeopleAreSoScarceThatNeedsRobEachOther(long seed) {
        WeekProblem all = SmallWeeks.town(30, 60, seed);
        try (StandingWeek week = StandingWeek.plan(all, SolverOptions.moves(500, 1, 1))) {
            int[] seated = week.plan().seatPerson();
            WeekProblem fewer = SmallWeeks.without(all, seated[0], seated[3]);

            proveSound(fewer, week.change(fewer, SolverOptions.moves(1, 1, 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsTheListsThatABuildFromNothingWouldMake(long seed) {
        WeekProblem all = SmallWeeks.town(150, 60, seed);
        WeekProblem known = SmallWeeks.firstNeeds(all, 50);
        try (Crew crew = new Crew(2)) {
            WeekProblem before = SmallWeeks.without(known, 1, 2, 3, 4, 5, 6);
            WeekProblem later = SmallWeeks.without(all, 5, 6, 7, 8, 9, 10);
            Ground earlier = Ground.of(known, crew);
            Prices none = new Prices(earlier.crowd().size, 3, 2);
            earlier.candidates().reprice(none, crew);
            Ground without = earlier.changed(before, difference(known, before, earlier), crew);
            without.candidates().reprice(none, crew);

            Ground changed = without.changed(later, difference(before, later, without), crew);

            for (int pair = 0; pair < changed.shape().pairs; pair++) {
                assertThat(names(changed, pair)).isEqualTo(names(Ground.of(later, crew), pair));
            }
        }
    }

    private static Difference difference(WeekProblem before, WeekProblem after, Ground ground) {
        return Objects.requireNonNull(Difference.between(before, after, ground.crowd()));
    }

    private static List<String> names(Ground ground, int pair) {
        return Arrays.stream(ground.candidates().list[pair])
                .mapToObj(entry -> (entry >> 32) + ":" + ground.crowd().row[(int) entry])
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsPinsThatItHoldsAndPinsThatAreNew(long seed) {
        WeekProblem all = SmallWeeks.town(150, 60, seed);
        List<WeekProblem.Pin> foreign =
                PlanPins.everyThirdSeat(WeekSolver.solve(all, SolverOptions.moves(2_000, 2, 9)));
        try (StandingWeek week = StandingWeek.plan(SmallWeeks.firstNeeds(all, 55), SHORT)) {
            List<WeekProblem.Pin> own = PlanPins.everyThirdSeat(week.plan());

            WeekPlan held = week.change(all.withPins(own), SHORT);
            assertThat(own).allMatch(pin -> PlanPins.holds(held, pin));
            proveSound(all, held);

            WeekPlan other = week.change(all.withPins(foreign), SHORT);
            assertThat(foreign).allMatch(pin -> PlanPins.holds(other, pin));
            proveSound(all, other);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aBonusForWhoStaysIsNoPartOfTheUtilityAndKeepsMore(long seed) {
        WeekProblem all = SmallWeeks.town(150, 60, seed);
        WeekProblem fewer = SmallWeeks.without(all, 3, 4, 5, 6, 7, 8);

        assertThat(changedPairs(all, fewer, 5_000)).isLessThanOrEqualTo(changedPairs(all, fewer, 0));
    }

    private static long changedPairs(WeekProblem before, WeekProblem after, int bonus) {
        try (StandingWeek week = StandingWeek.plan(before, ONE_MOVE)) {
            List<WeekProblem.Pin> told = PlanPins.everySeat(week.plan());
            WeekPlan plan = week.change(after, SHORT.withKeptPairBonus(bonus));
            proveSound(after, plan);
            return told.stream().filter(pin -> !PlanPins.holds(plan, pin)).count();
        }
    }

    @Test
    void makesEverythingAnewWhereSomebodyMoved() {
        WeekProblem all = SmallWeeks.town(150, 60, 1);
        try (StandingWeek week = StandingWeek.plan(all, SHORT)) {
            WeekProblem moved = SmallWeeks.town(150, 60, 2);

            proveSound(moved, week.change(moved, SHORT));
        }
    }

    @Test
    void stopsWhatIsCalledOff() {
        WeekProblem all = SmallWeeks.town(150, 60, 3);
        try (StandingWeek week = StandingWeek.plan(all, SHORT)) {
            int need = 0;
            while (week.plan().window()[need] == WeekProblem.NONE) {
                need++;
            }
            WeekProblem less = SmallWeeks.calledOff(all, need);

            WeekPlan plan = week.change(less, SHORT);

            proveSound(less, plan);
            assertThat(plan.window()[need]).isEqualTo(WeekProblem.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noPinCostsLessThanNothing(long seed) {
        WeekProblem all = SmallWeeks.town(150, 60, seed);
        List<WeekProblem.Pin> pins = PlanPins.everySeat(WeekSolver.solve(all, SHORT));
        try (StandingWeek week = StandingWeek.plan(all.withPins(pins), SHORT)) {
            assertThat(week.pinCosts()).hasSize(pins.size());
            assertThat(Arrays.stream(week.pinCosts())).allMatch(cost -> cost >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noPlanWithThePinIsBetterThanTheBoundLessItsCost(long seed) {
        WeekProblem all = SmallWeeks.town(7, 3, seed);
        for (WeekProblem.Pin pin : possiblePins(all)) {
            try (StandingWeek week = StandingWeek.plan(all.withPins(List.of(pin)), SHORT)) {
                if (week.plan().unkeptPins().isEmpty()) {
                    assertThat(week.plan().utility())
                            .isLessThanOrEqualTo(week.plan().upperBound() - week.pinCosts()[0]);
                }
            }
        }
    }

    private static List<WeekProblem.Pin> possiblePins(WeekProblem week) {
        List<WeekProblem.Pin> pins = new ArrayList<>();
        for (int need = 0; need < week.needs().size(); need++) {
            for (int role = 2 * need; role < 2 * need + 2; role++) {
                for (int person = 0; person < week.people().size(); person++) {
                    pins.add(new WeekProblem.Pin(need, WeekProblem.NONE, WeekProblem.NONE, role, person));
                    pins.add(new WeekProblem.Pin(need, 2 * need, WeekProblem.NONE, role, person));
                }
            }
        }
        return pins;
    }

    @Test
    void whereNobodyIsScarceAPinCostsExactlyWhatThePlanLoses() {
        WeekProblem week = LonePerson.asked(100);
        WeekProblem.Pin pin = new WeekProblem.Pin(0, 0, WeekProblem.NONE, 0, 0);
        try (StandingWeek standing = StandingWeek.plan(week.withPins(List.of(pin)), SHORT)) {
            assertThat(standing.pinCosts()).containsExactly(0);
        }
    }

    private static void proveSound(WeekProblem problem, WeekPlan plan) {
        Validation.Result checked = Validation.of(problem, plan);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.utility()).isEqualTo(plan.utility());
        assertThat(plan.utility()).isPositive().isLessThanOrEqualTo(plan.upperBound());
    }
}
