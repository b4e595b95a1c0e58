package org.linli.volunteer.errorreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.ErrorReportStatusChangedV1;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.SessionId;

@Rule("VOL-20")
class ErrorReportTests {

    private static final Instant NOW = Instant.parse("2026-12-13T01:00:00Z");

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(ErrorReportStatus.values())
                .flatMap(status -> Stream.of(ErrorReportMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(ErrorReportStatus status, ErrorReportMove move) {
        ErrorReport report = ErrorReport.restore(state(status));
        Runnable verb = () -> {
            switch (move) {
                case ANSWER_BY_CORRECTION, ANSWER_BY_REVOCATION -> report.answered(move, "officer", NOW);
                case DISMISS -> report.dismiss("officer", "记录无误", NOW);
                case WITHDRAW -> report.withdraw(NOW);
            }
        };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(report.state().status()).isEqualTo(move.target());
            assertThat(PublishedErrorReportEvents.of(report))
                    .containsExactly(new ErrorReportStatusChangedV1(
                            "e-1",
                            "x",
                            "v-1",
                            "330411003005",
                            "OPEN",
                            move.target().name()));
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new ErrorReportRejection.NotAllowedNow(move, status)));
            assertThat(report.state()).isEqualTo(state(status));
            assertThat(report.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-23, false", "2026-12-24, true"})
    void isOverdueAfterItsLastDay(LocalDate today, boolean overdue) {
        assertThat(state(ErrorReportStatus.OPEN).overdue(today)).isEqualTo(overdue);
        assertThat(state(ErrorReportStatus.DISMISSED).overdue(today)).isFalse();
    }

    @Test
    void countsAnewUntilItIsAnswered() {
        Deadline published = new Deadline(LocalDate.of(2026, 12, 24), false);
        ErrorReport open = ErrorReport.restore(state(ErrorReportStatus.OPEN));
        assertThat(open.reschedule(published)).isTrue();
        assertThat(open.state().answerBy()).isEqualTo(published.date());
        assertThat(open.reschedule(published)).as("the same again").isFalse();
        assertThat(PublishedErrorReportEvents.of(open)).isEmpty();
        assertThat(ErrorReport.restore(state(ErrorReportStatus.DISMISSED)).reschedule(published))
                .isFalse();
    }

    @Test
    void isAnsweredInADistrictsOwnTime() {
        ErrorReportSettings settings = new ErrorReportSettings(10, Map.of("411603", 5));
        assertThat(settings.answerWithin("330411003005")).isEqualTo(10);
        assertThat(settings.answerWithin("411603001001")).isEqualTo(5);
    }

    private static ErrorReport.State state(ErrorReportStatus status) {
        return new ErrorReport.State(
                new ErrorReportId("e-1"),
                new SessionId("x"),
                new VolunteerId("v-1"),
                "330411003005",
                "签退时间不对",
                null,
                null,
                NOW,
                LocalDate.of(2026, 12, 23),
                true,
                status,
                null);
    }
}
