package org.linli.volunteer.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.complaints.ComplaintFixtures.CALENDAR;
import static org.linli.volunteer.complaints.ComplaintFixtures.COMMUNITY;
import static org.linli.volunteer.complaints.ComplaintFixtures.LATER;
import static org.linli.volunteer.complaints.ComplaintFixtures.POLICY;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.ComplaintStatusChangedV1;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class ComplaintTests {

    private static final Map<ComplaintMove, Consumer<Complaint>> MOVES = new EnumMap<>(Map.of(
            ComplaintMove.ACKNOWLEDGE, c -> c.acknowledge("officer", LATER),
            ComplaintMove.ANSWER, c -> c.answer(Finding.UPHELD, "属实", "officer", "330411", LATER),
            ComplaintMove.REDIRECT, c -> c.redirect("秀洲区教育局", "officer", LATER)));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(ComplaintStatus.values())
                .flatMap(status -> Stream.of(ComplaintMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(ComplaintStatus status, ComplaintMove move) {
        Complaint complaint = ComplaintFixtures.in(status);
        Complaint.State before = complaint.state();
        Consumer<Complaint> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(complaint);
            assertThat(complaint.state().status()).isEqualTo(move.target());
            assertThat(PublishedComplaintEvents.of(complaint)).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(complaint))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ComplaintRejection.NotAllowedNow(move, status)));
            assertThat(complaint.state()).isEqualTo(before);
            assertThat(complaint.changes()).isEmpty();
        }
    }

    @Test
    @Rule("VOL-30")
    void isAcknowledgedWithinTwoWorkingDaysAndAnsweredWithinFifteen() {
        ComplaintClocks friday = ComplaintFixtures.clocks();
        assertThat(friday.acknowledgeBy()).isEqualTo(new Deadline(LocalDate.of(2026, 11, 24), false));
        assertThat(friday.answerBy()).isEqualTo(new Deadline(LocalDate.of(2026, 12, 11), false));
    }

    @Test
    void districtsMaySetOtherTimes() {
        ComplaintClocks elsewhere = POLICY.clocks("411603001001", LocalDate.of(2026, 11, 20), CALENDAR);
        assertThat(elsewhere.acknowledgeBy().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(elsewhere.answerBy().date()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @ParameterizedTest
    @Rule("VOL-30")
    @CsvSource({
        "RECEIVED, 2026-11-24, false",
        "RECEIVED, 2026-11-25, true",
        "ACKNOWLEDGED, 2026-11-25, false",
        "ACKNOWLEDGED, 2026-12-11, false",
        "ACKNOWLEDGED, 2026-12-12, true",
        "ANSWERED, 2027-06-01, false",
        "REDIRECTED, 2027-06-01, false"
    })
    void isOverdueTheDayAfterWhatIsOwedWasDue(ComplaintStatus status, LocalDate today, boolean overdue) {
        assertThat(ComplaintFixtures.in(status).state().overdue(today)).isEqualTo(overdue);
    }

    @ParameterizedTest
    @Rule("VOL-34")
    @CsvSource({
        "330411003005, 330411003005, false",
        "330411003005, 330411003, true",
        "330411003, 330411003, false",
        "330411003, 330411, true"
    })
    void aboutABodyIsAnsweredByAnOfficeAboveIt(String body, String judge, boolean may) {
        Complaint complaint =
                ComplaintFixtures.in(ComplaintStatus.ACKNOWLEDGED, new Against(Against.Kind.BODY, "某社区居委会"), body);
        if (may) {
            complaint.answer(Finding.NOT_UPHELD, "不属实", "officer", judge, LATER);
            assertThat(complaint.state().status()).isEqualTo(ComplaintStatus.ANSWERED);
        } else {
            assertThatThrownBy(() -> complaint.answer(Finding.NOT_UPHELD, "不属实", "officer", judge, LATER))
                    .isInstanceOfSatisfying(
                            Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new ComplaintRejection.OwnCase()));
            assertThat(complaint.changes()).isEmpty();
        }
    }

    @Test
    void keepsEveryReadingOfWhatIsSealedAndTellsNobodyElse() {
        Complaint complaint = ComplaintFixtures.in(ComplaintStatus.RECEIVED);
        complaint.open("officer", "回访", LATER);
        assertThat(complaint.state().accesses()).containsExactly(new Complaint.Access("officer", "回访", LATER));
        assertThat(PublishedComplaintEvents.of(complaint)).isEmpty();
    }

    @Test
    void eventsNameIdsOfOursAndNothingThatWasTyped() {
        Complaint about = ComplaintFixtures.in(
                ComplaintStatus.ACKNOWLEDGED, new Against(Against.Kind.CERTIFICATE, "张三的证书"), COMMUNITY);
        about.answer(Finding.UPHELD, "属实", "officer", "330411", LATER);
        assertThat(PublishedComplaintEvents.of(about))
                .containsExactly(
                        new ComplaintStatusChangedV1("c1", COMMUNITY, "CERTIFICATE", null, "ANSWERED", "UPHELD"));
    }

    @ParameterizedTest
    @EnumSource(ComplaintStatus.class)
    void clocksAreSetAnewOnlyWhileTheyRunAndOnlyWhenTheyDiffer(ComplaintStatus status) {
        Complaint complaint = ComplaintFixtures.in(status);
        assertThat(complaint.reschedule(ComplaintFixtures.clocks())).isFalse();
        ComplaintClocks weekendsOnly =
                POLICY.clocks(COMMUNITY, LocalDate.of(2026, 11, 20), new WorkingCalendar(PublishedHolidays.none()));
        assertThat(complaint.reschedule(weekendsOnly)).isEqualTo(status.isOpen());
        assertThat(complaint.state().clocks().answerBy().provisional()).isEqualTo(status.isOpen());
    }
}
