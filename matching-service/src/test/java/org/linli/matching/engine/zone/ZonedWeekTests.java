package org.linli.matching.engine.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.matching.engine.week.PlanPins;
import org.linli.matching.engine.week.SmallWeeks;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.Validation;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeekSolver;

class ZonedWeekTests {

    private static final ZoneOptions SHORT = ZoneOptions.moves(6_400, 1);

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 3", "4, 3", "5, 4", "6, 4", "7, 5", "8, 4"})
    void breakNoHardRuleAndCountRightly(long seed, int zones) {
        WeekProblem week = SmallWeeks.town(150, 60, seed);

        ZonedWeek.Result result = new ZonedWeek(week, zones, SHORT).plan();

        proveSound(week, result);
        assertThat(result.mostBytes()).isPositive().isLessThanOrEqualTo(ZoneLink.MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areNeverBelowZonesThatPlanOnTheirOwn(long seed) {
        WeekProblem week = SmallWeeks.town(200, 80, seed);

        ZonedWeek.Result apart = new ZonedWeek(week, 4, SHORT.isolated()).plan();
        ZonedWeek.Result together = new ZonedWeek(week, 4, SHORT).plan();

        proveSound(week, apart);
        assertThat(together.utility()).isGreaterThanOrEqualTo(apart.utility());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void givesTheSamePlanForTheSameSeedAndMoves(int zones) {
        WeekProblem week = SmallWeeks.town(150, 60, 5);

        ZonedWeek.Result first = new ZonedWeek(week, zones, SHORT).plan();
        ZonedWeek.Result second = new ZonedWeek(week, zones, SHORT).plan();

        assertThat(second.plan().window()).isEqualTo(first.plan().window());
        assertThat(second.plan().venue()).isEqualTo(first.plan().venue());
        assertThat(second.plan().seatPerson()).isEqualTo(first.plan().seatPerson());
        assertThat(second.allBytes()).isEqualTo(first.allBytes());
    }

    @Test
    void oneZonePlansAsOneProcessDoes() {
        WeekProblem week = SmallWeeks.town(150, 60, 5);

        ZonedWeek.Result zoned = new ZonedWeek(week, 1, ZoneOptions.moves(2_000, 3)).plan();
        WeekPlan alone = WeekSolver.solve(week, SolverOptions.moves(2_000, 2, 3));

        assertThat(zoned.utility()).isEqualTo(alone.utility());
        assertThat(zoned.plan().seatPerson()).isEqualTo(alone.seatPerson());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepWhatIsPinnedAcrossTheBorders(long seed) {
        WeekProblem week = SmallWeeks.town(150, 60, seed);
        List<WeekProblem.Pin> pins = everyThirdNeed(WeekSolver.solve(week, SolverOptions.moves(2_000, 2, 9)));

        ZonedWeek.Result result = new ZonedWeek(week.withPins(pins), 4, SHORT).plan();

        proveSound(week, result);
        assertThat(result.unkeptPins()).isZero();
        assertThat(pins).isNotEmpty().allMatch(pin -> PlanPins.holds(result.plan(), pin));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aLostZoneIsGoneOnWithFromWhatItHadWrittenDown(long seed) {
        WeekProblem week = SmallWeeks.town(150, 60, seed);
        List<WeekProblem.Pin> pins = everyThirdNeed(WeekSolver.solve(week, SolverOptions.moves(2_000, 2, 9)));
        ZonedWeek zoned = new ZonedWeek(week.withPins(pins), 4, SHORT);
        zoned.open();
        for (int round = 0; round < 8; round++) {
            zoned.round();
        }
        WeekPlan before = zoned.current();

        zoned.lose(1, 0);

        List<WeekProblem.Pin> booked = PlanPins.everySeat(before);
        WeekPlan handedOver = zoned.current();
        assertThat(booked).isNotEmpty().allMatch(pair -> PlanPins.holds(handedOver, pair));
        assertThat(PlanPins.everySeat(handedOver)).hasSameSizeAs(booked);
        assertThat(Validation.of(week, handedOver).faults()).isEmpty();
        ZonedWeek.Result result = zoned.plan(SHORT.rounds());
        proveSound(week, result);
        assertThat(result.utility())
                .isGreaterThanOrEqualTo(Validation.of(week, handedOver).utility());
        assertThat(pins).allMatch(pin -> PlanPins.holds(result.plan(), pin));
    }

    @Test
    void allZonesButOneMayBeLost() {
        WeekProblem week = SmallWeeks.town(150, 60, 3);
        ZonedWeek zoned = new ZonedWeek(week, 3, SHORT);
        zoned.open();
        zoned.round();
        zoned.lose(2, 1);
        zoned.round();
        zoned.lose(1, 0);

        proveSound(week, zoned.plan(4));
    }

    @Test
    void planWithinTheTimeTheyAreGiven() {
        WeekProblem week = SmallWeeks.town(150, 60, 4);

        proveSound(week, new ZonedWeek(week, 4, ZoneOptions.within(Duration.ofMillis(300), 1)).plan());
    }

    @Test
    void needsOfSomeZonesMayBeMissing() {
        List<ZonedWeek.Result> results = new ArrayList<>();
        for (int needs = 0; needs < 4; needs++) {
            WeekProblem week = SmallWeeks.town(20, needs, 1);
            ZonedWeek.Result result = new ZonedWeek(week, 4, SHORT).plan();
            assertThat(Validation.of(week, result.plan()).faults()).isEmpty();
            results.add(result);
        }
        assertThat(results.getFirst().utility()).isZero();
    }

    /** Whoever has been told of a third of the needs stays. */
    private static List<WeekProblem.Pin> everyThirdNeed(WeekPlan plan) {
        return PlanPins.everySeat(plan).stream()
                .filter(pin -> pin.need() % 3 == 0)
                .toList();
    }

    private static void proveSound(WeekProblem week, ZonedWeek.Result result) {
        Validation.Result checked = Validation.of(week, result.plan());
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.utility()).isEqualTo(result.utility());
        assertThat(result.utility()).isPositive();
    }
}
