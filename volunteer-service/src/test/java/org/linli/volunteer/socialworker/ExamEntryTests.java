package org.linli.volunteer.socialworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

@Rule("VOL-27")
class ExamEntryTests {

    private static final LocalDate EXAM = LocalDate.of(2027, 6, 12);
    private static final ExamCampaign CAMPAIGN = campaign(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 20), EXAM);

    private static final Map<ExamEntryMove, Consumer<ExamEntry>> MOVES = new EnumMap<>(Map.of(
            ExamEntryMove.SIT, entry -> entry.sit(true, CAMPAIGN, EXAM),
            ExamEntryMove.MISS, entry -> entry.sit(false, CAMPAIGN, EXAM),
            ExamEntryMove.PASS, entry -> entry.result(true),
            ExamEntryMove.FAIL, entry -> entry.result(false)));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(ExamEntryStatus.values())
                .flatMap(status -> Stream.of(ExamEntryMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(ExamEntryStatus status, ExamEntryMove move) {
        ExamEntry entry =
                ExamEntry.restore(signUp(LocalDate.of(2027, 4, 1)).state().in(status));
        ExamEntry.State before = entry.state();
        Consumer<ExamEntry> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(entry);
            assertThat(entry.state().status()).isEqualTo(move.target());
            assertThat(entry.changes()).containsExactly(move);
        } else {
            assertThatThrownBy(() -> verb.accept(entry))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new SocialWorkerRejection.EntryNotAllowedNow(move, status)));
            assertThat(entry.state()).isEqualTo(before);
            assertThat(entry.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31, false", "2027-04-01, true", "2027-04-20, true", "2027-04-21, false"})
    void takesSignUpsBetweenItsDays(LocalDate day, boolean open) {
        if (open) {
            assertThat(signUp(day).state().status()).isEqualTo(ExamEntryStatus.SIGNED_UP);
        } else {
            assertThatThrownBy(() -> signUp(day)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void isSatOnTheDayNotBefore() {
        ExamEntry entry = signUp(LocalDate.of(2027, 4, 1));
        assertThatThrownBy(() -> entry.sit(true, CAMPAIGN, EXAM.minusDays(1))).isInstanceOf(Rejected.class);
        entry.sit(true, CAMPAIGN, EXAM);
        assertThat(entry.state().status()).isEqualTo(ExamEntryStatus.SAT);
    }

    @Test
    void isHeldAfterItsSignUpHasEnded() {
        LocalDate from = LocalDate.of(2027, 4, 1);
        assertThat(campaign(from, from, from.plusDays(1)).checked()).isNotNull();
        assertThatThrownBy(() -> campaign(from, from, from).checked()).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> campaign(from, from.minusDays(1), EXAM).checked())
                .isInstanceOf(Rejected.class);
    }

    private static ExamCampaign campaign(LocalDate from, LocalDate until, LocalDate examDay) {
        return new ExamCampaign(
                new ExamCampaignId("c-1"), "330411003005", "2027年社工考试", Grade.ASSISTANT, from, until, examDay);
    }

    private static ExamEntry signUp(LocalDate day) {
        return ExamEntry.signUp(
                CAMPAIGN,
                new VolunteerId("v-1"),
                "330411003005",
                new Candidate(Candidate.Level.BACHELOR, true, Candidate.Standing.FINAL_YEAR, null, null),
                day);
    }
}
