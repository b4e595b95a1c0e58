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
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

@Rule("VOL-27")
class SocialWorkerTests {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 15);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 14);
    private static final LocalDate DUE = UNTIL.minusDays(90);
    private static final RegistrationPolicy POLICY = RegistrationPolicy.standard();

    private static final Map<SocialWorkerMove, Consumer<SocialWorker>> MOVES = new EnumMap<>(Map.of(
            SocialWorkerMove.RECORD_EDUCATION, worker -> worker.recordEducation(learned(FROM, "新课", 60), UNTIL),
            SocialWorkerMove.RENEW, worker -> worker.renew(POLICY, UNTIL),
            SocialWorkerMove.PROMOTE, worker -> worker.promote(Grade.SENIOR),
            SocialWorkerMove.STRIKE_OFF, worker -> worker.strikeOff("officer", "注销")));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(SocialWorkerStatus.values())
                .flatMap(status -> Stream.of(SocialWorkerMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(SocialWorkerStatus status, SocialWorkerMove move) {
        SocialWorker worker = in(status);
        SocialWorker.State before = worker.state();
        Consumer<SocialWorker> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(worker);
            assertThat(worker.state().status()).isEqualTo(move.target());
            assertThat(worker.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(worker))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new SocialWorkerRejection.NotAllowedNow(move, status)));
            assertThat(worker.state()).isEqualTo(before);
            assertThat(worker.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-01-14, false", "2024-01-15, true", "2027-01-14, true", "2027-01-15, false"})
    void isRegisteredForThreeYears(LocalDate day, boolean registered) {
        assertThat(registered(Grade.ASSISTANT).registeredOn(day)).isEqualTo(registered);
    }

    @ParameterizedTest
    @CsvSource({
        "ASSISTANT, 4319, 1",
        "ASSISTANT, 4320, 0",
        "SOCIAL_WORKER, 5399, 1",
        "SOCIAL_WORKER, 5400, 0",
        "SENIOR, 5399, 1",
        "SENIOR, 5400, 0"
    })
    void isRenewedWithTheEducationOfItsGrade(Grade grade, int minutes, int missing) {
        SocialWorker worker = educated(grade, minutes);
        assertThat(worker.missingMinutes(POLICY)).isEqualTo(missing);
        if (missing == 0) {
            worker.renew(POLICY, UNTIL);
            assertThat(worker.state().period().until()).isEqualTo(LocalDate.of(2030, 1, 14));
            assertThat(worker.missingMinutes(POLICY)).as("counts anew").isEqualTo(POLICY.needed(grade));
        } else {
            assertThatThrownBy(() -> worker.renew(POLICY, UNTIL))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new SocialWorkerRejection.EducationShort(1, POLICY.needed(grade))));
            assertThat(worker.changes()).isEmpty();
        }
    }

    @Test
    void isRenewedWhenItIsDueAndAfterALapseFromThatDay() {
        SocialWorker early = educated(Grade.ASSISTANT, 4320);
        assertThatThrownBy(() -> early.renew(POLICY, DUE.minusDays(1)))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new SocialWorkerRejection.RenewalTooEarly(DUE)));
        early.renew(POLICY, DUE);
        assertThat(early.registeredOn(DUE)).as("goes on without a gap").isTrue();
        SocialWorker late = educated(Grade.ASSISTANT, 4320);
        LocalDate monthsLater = UNTIL.plusMonths(4);
        late.renew(POLICY, monthsLater);
        assertThat(late.registeredOn(UNTIL.plusDays(1))).isFalse();
        assertThat(late.registeredOn(monthsLater)).isTrue();
        assertThat(late.state().period().until())
                .isEqualTo(monthsLater.plusYears(3).minusDays(1));
    }

    @Test
    void countsEachCourseOnceAndNoneOfTomorrow() {
        SocialWorker worker = educated(Grade.ASSISTANT, 60);
        assertThatThrownBy(() -> worker.recordEducation(learned(FROM, "旧课", 60), UNTIL))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> worker.recordEducation(learned(UNTIL.plusDays(1), "明日课", 60), UNTIL))
                .isInstanceOf(Rejected.class);
        worker.recordEducation(learned(UNTIL, "今日课", 60), UNTIL);
        assertThat(worker.educationMinutes()).isEqualTo(120);
    }

    @Test
    void isPromotedOnlyUpwards() {
        SocialWorker worker = registered(Grade.SOCIAL_WORKER);
        assertThatThrownBy(() -> worker.promote(Grade.SOCIAL_WORKER)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> worker.promote(Grade.ASSISTANT)).isInstanceOf(Rejected.class);
        worker.promote(Grade.SENIOR);
        assertThat(worker.state().grade()).isEqualTo(Grade.SENIOR);
    }

    private static SocialWorker.Education learned(LocalDate day, String name, int minutes) {
        return new SocialWorker.Education(day, name, "市社工协会", minutes);
    }

    private static SocialWorker registered(Grade grade) {
        return SocialWorker.restore(SocialWorker.register(
                        new SocialWorkerId("s-1"),
                        new SocialWorker.Identity(
                                PersonalData.name("王小明"),
                                PersonalData.idNumber("20241100000001"),
                                new VolunteerId("v-1"),
                                "330411003005",
                                "清禾社工"),
                        grade,
                        FROM,
                        POLICY,
                        FROM)
                .state());
    }

    private static SocialWorker educated(Grade grade, int minutes) {
        SocialWorker worker = registered(grade);
        worker.recordEducation(learned(FROM, "旧课", minutes), UNTIL);
        return SocialWorker.restore(worker.state());
    }

    private static SocialWorker in(SocialWorkerStatus status) {
        SocialWorker worker = educated(Grade.SOCIAL_WORKER, 5400);
        if (status == SocialWorkerStatus.STRUCK_OFF) {
            worker.strikeOff("officer", "注销");
        }
        return SocialWorker.restore(worker.state());
    }
}
