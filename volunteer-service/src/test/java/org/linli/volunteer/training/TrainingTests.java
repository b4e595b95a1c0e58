package org.linli.volunteer.training;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.TrainingPassedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

@Rule("VOL-37")
class TrainingTests {

    private static final Instant STARTS = Instant.parse("2026-11-08T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);

    private static final Map<TrainingMove, Consumer<Training>> MOVES = new EnumMap<>(Map.of(
            TrainingMove.ENROL, Training::enrol,
            TrainingMove.ATTEND, training -> training.attend("trainer", STARTS),
            TrainingMove.ASSESS, training -> training.assess(60, "trainer"),
            TrainingMove.PASS, training -> training.decide(DAY),
            TrainingMove.FAIL, training -> training.decide(DAY)));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(TrainingStatus.values())
                .flatMap(status -> Stream.of(TrainingMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(TrainingStatus status, TrainingMove move) {
        Training training = in(status, move == TrainingMove.FAIL ? 59 : 60);
        Training.State before = training.state();
        Consumer<Training> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(training);
            assertThat(training.state().status()).isEqualTo(move.target());
            assertThat(training.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(training))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new TrainingRejection.NotAllowedNow(move, status)));
            assertThat(training.state()).isEqualTo(before);
            assertThat(training.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"59, FAILED", "60, PASSED"})
    void isPassedByTheScore(int score, TrainingStatus result) {
        Training training = in(TrainingStatus.ASSESSED, score);
        training.decide(DAY);
        assertThat(training.state().status()).isEqualTo(result);
        assertThat(training.state().outcome().validUntil())
                .isEqualTo(result == TrainingStatus.PASSED ? DAY.plusMonths(24) : null);
        assertThat(PublishedTrainingEvents.of(training))
                .isEqualTo(
                        result == TrainingStatus.PASSED
                                ? List.of(new TrainingPassedV1(
                                        training.id().value(),
                                        "v-1",
                                        "330411003005",
                                        "course",
                                        "心理咨询",
                                        480,
                                        DAY,
                                        DAY.plusMonths(24)))
                                : List.of());
    }

    @Test
    void isAttendedOnlyOnceItHasBegun() {
        Training training = in(TrainingStatus.ENROLLED, 0);
        assertThatThrownBy(() -> training.attend("trainer", STARTS.minusMillis(1)))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new TrainingRejection.NotYetHeld()));
        training.attend("trainer", STARTS);
        assertThat(training.state().status()).isEqualTo(TrainingStatus.ATTENDED);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "101, false"})
    void isScoredFromNoughtToAHundred(int score, boolean taken) {
        Training training = in(TrainingStatus.ATTENDED, 0);
        if (taken) {
            training.assess(score, "trainer");
            assertThat(training.state().outcome().score()).isEqualTo(score);
        } else {
            assertThatThrownBy(() -> training.assess(score, "trainer")).isInstanceOf(Rejected.class);
            assertThat(training.changes()).isEmpty();
        }
    }

    @Test
    void grantsNothingWhereTheCourseGrantsNothing() {
        Syllabus plain = syllabus(null, 24);
        assertThat(plain.validUntil(DAY)).isNull();
        assertThat(syllabus("心理咨询", null).validUntil(DAY)).as("does not lapse").isNull();
    }

    @Test
    void aSessionSeatsAsManyAsThereAreSeatsUntilItBegins() {
        CourseSession session = session(2);
        assertThat(session.seat(new TrainingId("a"), STARTS.minusMillis(1))).isTrue();
        assertThat(session.seat(new TrainingId("a"), STARTS.minusMillis(1)))
                .as("has one")
                .isFalse();
        assertThat(session.seat(new TrainingId("b"), STARTS.minusMillis(1))).isTrue();
        assertThatThrownBy(() -> session.seat(new TrainingId("c"), STARTS.minusMillis(1)))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new TrainingRejection.SessionFull(2)));
        assertThatThrownBy(() -> session(2).seat(new TrainingId("a"), STARTS))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new TrainingRejection.SessionBegun()));
    }

    private static CourseSession session(int capacity) {
        return CourseSession.restore(new CourseSession.State(
                new SessionId("s"),
                new CourseId("course"),
                "330411003005",
                "党群服务中心",
                STARTS,
                STARTS.plusSeconds(3600),
                capacity,
                List.of()));
    }

    private static Syllabus syllabus(@Nullable String grants, @Nullable Integer months) {
        return new Syllabus("心理咨询基础", "倾听与转介", 480, "区志愿者学院", grants, months, 60);
    }

    private static Training in(TrainingStatus status, int score) {
        Training.Plan plan = new Training.Plan(
                TrainingId.of(new SessionId("s"), new VolunteerId("v-1")),
                new VolunteerId("v-1"),
                "330411003005",
                new CourseId("course"),
                new SessionId("s"),
                syllabus("心理咨询", 24),
                STARTS);
        return Training.restore(new Training.State(plan, status, new Training.Outcome(score, null, null)));
    }
}
