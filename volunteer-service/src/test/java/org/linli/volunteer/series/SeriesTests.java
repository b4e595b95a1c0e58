package org.linli.volunteer.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityFixtures;
import org.linli.volunteer.activity.Details;

class SeriesTests {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final Map<SeriesMove, Consumer<Series>> MOVES =
            new EnumMap<>(Map.of(SeriesMove.SKIP, s -> s.skip(MONDAY, TODAY), SeriesMove.END, Series::end));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(SeriesStatus.values())
                .flatMap(status -> Stream.of(SeriesMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(SeriesStatus status, SeriesMove move) {
        Series series = Series.restore(
                state(weekly(MONDAY, MONDAY.plusWeeks(8)), Set.of()).in(status));
        Series.State before = series.state();
        Consumer<Series> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(series);
            assertThat(series.state().status()).isEqualTo(move.target());
            assertThat(series.changes()).hasSize(1);
        } else {
            refuses(() -> verb.accept(series), new SeriesRejection.NotAllowedNow(move, status));
            assertThat(series.state()).isEqualTo(before);
            assertThat(series.changes()).isEmpty();
        }
    }

    @Nested
    class WhenBegun {

        @Rule("VOL-14")
        @ParameterizedTest
        @CsvSource({"2027-11-02, true", "2027-11-03, false"})
        void runsForAYearAtMost(LocalDate until, boolean taken) {
            begin(weekly(MONDAY, until), Set.of(), taken, new SeriesRejection.LongerThanAYear());
        }

        @Test
        void takesPlaceOnceAtLeast() {
            LocalDate tuesday = MONDAY.plusDays(1);
            begin(weekly(tuesday, tuesday.plusDays(5)), Set.of(), false, new SeriesRejection.NeverTakesPlace());
            begin(weekly(tuesday, tuesday.plusDays(6)), Set.of(), true, new SeriesRejection.NeverTakesPlace());
            begin(weekly(MONDAY, MONDAY), Set.of(MONDAY), false, new SeriesRejection.NeverTakesPlace());
        }

        private static void begin(SeriesRule rule, Set<LocalDate> skips, boolean taken, SeriesRejection otherwise) {
            if (taken) {
                assertThat(Series.begin(state(rule, skips)).changes()).hasSize(1);
            } else {
                refuses(() -> Series.begin(state(rule, skips)), otherwise);
            }
        }
    }

    @Nested
    class Days {

        @Test
        void areThoseOfTheRuleWithinTheHorizonWithoutTheSkippedOnes() {
            Series series = Series.restore(state(weekly(MONDAY, MONDAY.plusWeeks(8)), Set.of(MONDAY.plusWeeks(1))));
            assertThat(series.upcoming(TODAY, MONDAY.plusWeeks(3)))
                    .containsExactly(MONDAY, MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
            assertThat(series.upcoming(MONDAY, MONDAY.plusWeeks(2))).containsExactly(MONDAY.plusWeeks(2));
            assertThat(series.upcoming(MONDAY.plusWeeks(8), MONDAY.plusWeeks(20)))
                    .isEmpty();
        }

        @Test
        void comeEveryOtherWeekCountedFromTheWeekOfTheFirstDay() {
            LocalDate wednesday = MONDAY.plusDays(2);
            SeriesRule rule = new SeriesRule(
                    Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                    2,
                    LocalTime.of(9, 0),
                    Duration.ofHours(2),
                    wednesday,
                    MONDAY.plusWeeks(4));
            assertThat(rule.days(wednesday, MONDAY.plusWeeks(4)))
                    .containsExactly(wednesday, MONDAY.plusWeeks(2), wednesday.plusWeeks(2), MONDAY.plusWeeks(4));
        }

        @ParameterizedTest
        @CsvSource({"2026-11-01, false", "2026-11-02, true"})
        void areSkippedInTheFutureOnly(LocalDate day, boolean taken) {
            Series series = Series.restore(state(weekly(MONDAY, MONDAY.plusWeeks(8)), Set.of()));
            if (taken) {
                series.skip(day, TODAY);
                assertThat(series.upcoming(TODAY, MONDAY)).isEmpty();
            } else {
                refuses(() -> series.skip(day, TODAY), new SeriesRejection.DayIsPast());
            }
        }

        @Test
        void haveTheirOwnTimesAndOneActivityEach() {
            Series series = Series.restore(state(
                    new SeriesRule(
                            Set.of(DayOfWeek.MONDAY),
                            1,
                            LocalTime.of(22, 0),
                            Duration.ofHours(4),
                            MONDAY,
                            MONDAY.plusWeeks(1)),
                    Set.of()));
            Activity.Plan plan = series.planOn(MONDAY);
            assertThat(plan.notice().startsAt()).isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
            assertThat(plan.notice().endsAt()).isEqualTo(Instant.parse("2026-11-02T18:00:00Z"));
            assertThat(plan.details().seriesId()).isEqualTo("s-1");
            SeriesId id = series.state().id();
            assertThat(id.activityOn(MONDAY)).isEqualTo(new SeriesId("s-1").activityOn(MONDAY));
            assertThat(id.activityOn(MONDAY)).isNotEqualTo(id.activityOn(MONDAY.plusWeeks(1)));
        }
    }

    private static void refuses(Runnable command, SeriesRejection why) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(why));
    }

    private static SeriesRule weekly(LocalDate from, LocalDate until) {
        return new SeriesRule(Set.of(DayOfWeek.MONDAY), 1, LocalTime.of(9, 0), Duration.ofHours(2), from, until);
    }

    private static Series.State state(SeriesRule rule, Set<LocalDate> skips) {
        return new Series.State(
                new SeriesId("s-1"),
                ActivityFixtures.AREA,
                new Activity.Plan(
                        ActivityFixtures.notice("爱心食堂", Instant.EPOCH, Instant.EPOCH, 5, false),
                        Details.ordinary(),
                        null),
                rule,
                skips,
                SeriesStatus.ACTIVE,
                "officer",
                ActivityFixtures.NOW);
    }
}
