package org.linli.volunteer.vetting;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.VettingChangedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.vetting.RecordQuery.Outcome;

@Rule("SEC-13")
class VettingFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final VettingPolicy POLICY = VettingPolicy.standard();

    private static final Map<VettingMove, Consumer<VettingFile>> MOVES = new EnumMap<>(Map.of(
            VettingMove.RECORD_CLEAR, file -> file.record(query(TODAY, Outcome.CLEAR), POLICY, TODAY),
            VettingMove.RECORD_HIT, file -> file.record(query(TODAY, Outcome.HIT), POLICY, TODAY),
            VettingMove.LIFT_BAR, file -> file.liftBar("officer", "同名误认")));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(VettingStatus.values())
                .flatMap(status -> Stream.of(VettingMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(VettingStatus status, VettingMove move) {
        VettingFile file = in(status);
        VettingFile.State before = file.state();
        Consumer<VettingFile> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(file);
            assertThat(file.state().status()).isEqualTo(move.target());
            assertThat(file.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(file))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new VettingRejection.NotAllowedNow(move, status)));
            assertThat(file.state()).isEqualTo(before);
            assertThat(file.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "365, true", "366, false"})
    void clearsForAYearFromTheQuery(int daysLater, boolean cleared) {
        VettingFile file = unchecked();
        file.record(query(TODAY, Outcome.CLEAR), POLICY, TODAY);
        assertThat(file.clearedOn(TODAY.plusDays(daysLater))).isEqualTo(cleared);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-01, ''",
        "2025-10-31, vetting.query-too-old",
        "2026-11-01, ''",
        "2026-11-02, vetting.query-in-future"
    })
    void takesAnAnswerThatIsStillGood(LocalDate queriedOn, String refusal) {
        VettingFile file = unchecked();
        if (refusal.isEmpty()) {
            file.record(query(queriedOn, Outcome.CLEAR), POLICY, TODAY);
            assertThat(file.clearedOn(TODAY)).isTrue();
        } else {
            assertThatThrownBy(() -> file.record(query(queriedOn, Outcome.CLEAR), POLICY, TODAY))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            r -> assertThat(r.rejection().code()).isEqualTo(refusal));
            assertThat(file.changes()).isEmpty();
        }
    }

    @Test
    void barsByAHitHoweverOldAndHoweverClearBefore() {
        VettingFile file = in(VettingStatus.CLEARED);
        file.record(query(TODAY.minusYears(3), Outcome.HIT), POLICY, TODAY);
        assertThat(file.barred()).isTrue();
        assertThat(file.clearedOn(TODAY)).isFalse();
        assertThat(PublishedVettingEvents.of(file))
                .as("others learn that he is not clear, not why")
                .containsExactly(new VettingChangedV1("v-1", "330411003005", null));
    }

    @Test
    void isNotShortenedByAnOlderQuery() {
        VettingFile file = unchecked();
        file.record(query(TODAY, Outcome.CLEAR), POLICY, TODAY);
        file.record(query(TODAY.minusDays(100), Outcome.CLEAR), POLICY, TODAY);
        assertThat(file.state().clearedUntil()).isEqualTo(TODAY.plusDays(365));
    }

    @Test
    void isUncheckedAgainWhenABarIsLifted() {
        VettingFile file = in(VettingStatus.BARRED);
        file.liftBar("officer", "同名误认");
        assertThat(file.clearedOn(TODAY)).isFalse();
        assertThat(file.barred()).isFalse();
    }

    private static RecordQuery query(LocalDate day, Outcome outcome) {
        return new RecordQuery(day, outcome, "嘉公查〔2026〕1号", "officer", Instant.parse("2026-11-01T02:00:00Z"));
    }

    private static VettingFile unchecked() {
        return VettingFile.unchecked(new VolunteerId("v-1"), "330411003005");
    }

    private static VettingFile in(VettingStatus status) {
        return VettingFile.restore(new VettingFile.State(
                new VolunteerId("v-1"),
                "330411003005",
                status,
                status == VettingStatus.CLEARED ? TODAY.plusDays(30) : null,
                List.of()));
    }
}
