package org.linli.volunteer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.RecordingClockChangedV1;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.activity.ActivityId;

class RecordingClockTests {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(PublishedHolidays.shipped());
    private static final RecordingPolicy POLICY = new RecordingPolicy(new RecordingPolicy.Terms(10, 3, true), Map.of());
    private static final String AREA = "330411003005";

    /** Friday, 20 November 2026: due on Friday, 4 December, warned from Tuesday, 1 December. */
    private static final LocalDate ENDED = LocalDate.of(2026, 11, 20);

    private static final LocalDate WARN = LocalDate.of(2026, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 5);

    private static final Recorded NOTHING_YET = new Recorded(2, 0, 0, 0, null);
    private static final Recorded ALL = new Recorded(0, 0, 0, 2, noon(ENDED));
    private static final Recorded NOBODY = new Recorded(0, 0, 0, 0, null);

    @Test
    @Rule("VOL-33")
    void isDueOnTheTenthWorkingDayAfterTheEnd() {
        assertThat(POLICY.time(AREA, ENDED, CALENDAR)).isEqualTo(new RecordingTime(new Deadline(DUE, false), WARN));
    }

    /** What each move needs to happen, tried from every status. */
    private static final Map<ClockMove, Consumer<RecordingClock>> CAUSES = new EnumMap<>(Map.of(
            ClockMove.END, c -> c.look(NOTHING_YET, ENDED.plusDays(1)),
            ClockMove.WARN, c -> c.look(NOTHING_YET, WARN),
            ClockMove.MISS, c -> c.look(NOTHING_YET, LATE),
            ClockMove.GIVE_TIME, c -> c.reschedule(ENDED, later(), WARN.minusDays(1)),
            ClockMove.MEET, c -> c.look(ALL, ENDED.plusDays(1)),
            ClockMove.MEET_LATE, c -> c.look(ALL, LATE),
            ClockMove.VOID_CLOCK, c -> c.look(NOBODY, ENDED.plusDays(1))));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(ClockStatus.values())
                .flatMap(status -> Stream.of(ClockMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(ClockStatus status, ClockMove move) {
        RecordingClock clock = in(status, evaluation(ENDED));
        RecordingClock.State before = clock.state();
        Objects.requireNonNull(CAUSES.get(move), "every move has a cause").accept(clock);
        ClockStatus from = status;
        for (ClockMove made : moves(clock)) {
            assertThat(made.allowedFrom(from)).as(from + " " + made).isTrue();
            from = made.target();
        }
        assertThat(clock.state().status()).isEqualTo(from);
        if (!status.isOpen()) {
            assertThat(clock.state()).isEqualTo(before);
            assertThat(clock.changes()).isEmpty();
        } else if (move.allowedFrom(status)) {
            assertThat(moves(clock)).contains(move);
        }
    }

    @Nested
    class WhileSomethingIsMissing {

        @ParameterizedTest
        @Rule("VOL-33")
        @CsvSource({"2026-11-20, DUE", "2026-11-30, DUE", "2026-12-01, WARNED", "2026-12-04, WARNED", "2026-12-05, LATE"
        })
        void isWarnedOfThreeWorkingDaysBeforeAndLateTheDayAfter(LocalDate today, ClockStatus status) {
            RecordingClock clock = in(ClockStatus.WAITING, null);
            clock.look(NOTHING_YET, today);
            assertThat(clock.state().status()).isEqualTo(status);
            assertThat(clock.state().missing()).containsExactly("SERVICE", "EVALUATION");
        }

        @ParameterizedTest
        @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
        void unaccountedOpenAndWaitingServiceEachKeepItOpen(int unaccounted, int open, int waiting) {
            RecordingClock clock = in(ClockStatus.WAITING, evaluation(ENDED));
            clock.look(new Recorded(unaccounted, open, waiting, 5, noon(ENDED)), ENDED);
            assertThat(clock.state().status()).isEqualTo(ClockStatus.DUE);
            assertThat(clock.state().missing()).containsExactly("SERVICE");
        }

        @Test
        void theSameLookTwiceChangesNothing() {
            RecordingClock clock = in(ClockStatus.WAITING, null);
            clock.look(NOTHING_YET, ENDED);
            RecordingClock again = RecordingClock.restore(clock.state());
            again.look(NOTHING_YET, ENDED);
            assertThat(again.changes()).isEmpty();
        }
    }

    @Nested
    class WhenNothingIsMissing {

        @Test
        @Rule("VOL-33")
        void isMetWhenTheLastPartCameInTimeHoweverLateItIsSeen() {
            RecordingClock clock = in(ClockStatus.DUE, evaluation(DUE));
            clock.look(ALL, LATE.plusDays(10));
            assertThat(clock.state().status()).isEqualTo(ClockStatus.MET);
        }

        @Test
        @Rule("VOL-33")
        void isMetLateWhenTheLastPartCameTheDayAfter() {
            RecordingClock clock = in(ClockStatus.DUE, evaluation(LATE));
            clock.look(ALL, LATE);
            assertThat(clock.state().status()).isEqualTo(ClockStatus.MET_LATE);
            assertThat(moves(clock)).containsExactly(ClockMove.MISS, ClockMove.MEET_LATE);
        }

        @Test
        void theEvaluationMeetsItWhenServiceIsOnRecord() {
            RecordingClock clock = in(ClockStatus.DUE, null);
            clock.look(ALL, ENDED);
            assertThat(clock.state().missing()).containsExactly("EVALUATION");
            clock.evaluate(new Evaluation(5, "officer", noon(ENDED)), ENDED);
            assertThat(clock.state().status()).isEqualTo(ClockStatus.MET);
            assertThat(PublishedClockEvents.of(clock))
                    .containsExactly(new RecordingClockChangedV1("a1", AREA, "MET", DUE, false));
        }

        @Test
        void starsThatCameBeforeTheEndAreKept() {
            RecordingClock clock = in(ClockStatus.WAITING, null);
            clock.starsGiven(new Evaluation(4, "matching", noon(ENDED)), ENDED);
            clock.starsGiven(new Evaluation(1, "matching", noon(ENDED)), ENDED);
            assertThat(clock.state().status()).isEqualTo(ClockStatus.WAITING);
            clock.look(ALL, ENDED);
            assertThat(clock.state().status()).isEqualTo(ClockStatus.MET);
            assertThat(Objects.requireNonNull(clock.state().evaluation()).quality())
                    .isEqualTo(4);
        }

        @Test
        void whereNobodyServedThereIsNothingToRecord() {
            RecordingClock clock = in(ClockStatus.WAITING, null);
            clock.look(NOBODY, ENDED);
            assertThat(clock.state().status()).isEqualTo(ClockStatus.VOID);
        }
    }

    @Nested
    class Evaluating {

        @ParameterizedTest
        @EnumSource(
                names = {"WAITING", "VOID"},
                value = ClockStatus.class)
        void isRefusedBeforeTheEndAndWhereNobodyServed(ClockStatus status) {
            RecordingClock clock = in(status, null);
            assertThatThrownBy(() -> clock.evaluate(new Evaluation(5, "officer", noon(ENDED)), ENDED))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new RecordingRejection.NotEvaluable(status)));
            assertThat(clock.changes()).isEmpty();
        }

        @Test
        void isDoneOnce() {
            RecordingClock clock = in(ClockStatus.DUE, evaluation(ENDED));
            assertThatThrownBy(() -> clock.evaluate(new Evaluation(5, "officer", noon(ENDED)), ENDED))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new RecordingRejection.AlreadyEvaluated()));
        }

        @ParameterizedTest
        @CsvSource({"0, false", "1, true", "5, true", "6, false"})
        void hasAQualityFromOneToFive(int quality, boolean may) {
            if (may) {
                assertThat(new Evaluation(quality, "x", noon(ENDED)).quality()).isEqualTo(quality);
            } else {
                assertThatThrownBy(() -> new Evaluation(quality, "x", noon(ENDED)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Nested
    class WhenTheCalendarChanges {

        @ParameterizedTest
        @EnumSource(ClockStatus.class)
        void onlyOpenClocksFollow(ClockStatus status) {
            RecordingClock clock = in(status, null);
            clock.reschedule(ENDED, later(), ENDED);
            assertThat(clock.state().time().equals(later())).isEqualTo(status.isOpen());
        }

        @Test
        void theSameTimeChangesNothing() {
            RecordingClock clock = in(ClockStatus.LATE, null);
            clock.reschedule(ENDED, POLICY.time(AREA, ENDED, CALENDAR), LATE);
            assertThat(clock.changes()).isEmpty();
        }

        @Test
        void aLateOneMayBeInTimeAgain() {
            RecordingClock clock = in(ClockStatus.LATE, null);
            clock.reschedule(ENDED, later(), LATE);
            assertThat(clock.state().status()).isEqualTo(ClockStatus.DUE);
        }
    }

    private static List<ClockMove> moves(RecordingClock clock) {
        return clock.changes().stream()
                .filter(ClockEvent.Moved.class::isInstance)
                .map(change -> ((ClockEvent.Moved) change).move())
                .toList();
    }

    private static RecordingTime later() {
        return new RecordingTime(new Deadline(DUE.plusDays(14), true), WARN.plusDays(14));
    }

    private static Evaluation evaluation(LocalDate on) {
        return new Evaluation(5, "officer", noon(on));
    }

    private static Instant noon(LocalDate day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    private static RecordingClock in(ClockStatus status, @Nullable Evaluation evaluation) {
        return RecordingClock.restore(new RecordingClock.State(
                new ActivityId("a1"),
                AREA,
                "清理河道",
                "community",
                ENDED,
                POLICY.time(AREA, ENDED, CALENDAR),
                true,
                null,
                evaluation,
                status));
    }
}
