package org.linli.matching.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Every status against every move, and when an answer is late. */
@Rule("MAT-02")
class ReferralMatrixTests {

    private static final Instant NOW =
            OffsetDateTime.parse("2026-11-20T10:00:00+08:00").toInstant();
    private static final Deadline DUE = new Deadline(LocalDate.of(2026, 11, 27), false);

    private static Referral sent() {
        return Referral.restore(Referral.send(new Referral.State(
                        new ReferralId("r"),
                        new DemandId("d"),
                        "620702001001",
                        DemandClass.CHILDREN,
                        "education",
                        "o",
                        NOW,
                        DUE,
                        ReferralStatus.SENT,
                        null,
                        null,
                        null))
                .state());
    }

    private static Referral in(ReferralStatus status) {
        Referral referral = sent();
        switch (status) {
            case SENT -> {}
            case TAKEN_UP -> referral.takeUp(NOW);
            case ANSWERED -> referral.answer(PersonalData.text("已安排"), "o", NOW);
            case SENT_BACK -> referral.sendBack(PersonalData.text("非我局职责"), "o", NOW);
        }
        return Referral.restore(referral.state());
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ReferralStatus.values())
                .flatMap(status -> Arrays.stream(ReferralMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrChangesNothing(ReferralStatus status, ReferralMove move) {
        Referral referral = in(status);
        Referral.State before = referral.state();
        if (move.allowedFrom(status)) {
            perform(referral, move);
            assertThat(referral.state().status()).isEqualTo(move.to());
            assertThat(PublishedReferralEvents.of(referral)).hasSize(1);
        } else {
            assertThatThrownBy(() -> perform(referral, move))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ReferralRejection.NotAllowed(status, move)));
            assertThat(referral.state()).isEqualTo(before);
            assertThat(referral.changes()).isEmpty();
        }
    }

    private static void perform(Referral referral, ReferralMove move) {
        switch (move) {
            case TAKE_UP -> referral.takeUp(NOW);
            case ANSWER -> referral.answer(PersonalData.text("已安排"), "o", NOW);
            case SEND_BACK -> referral.sendBack(PersonalData.text("非我局职责"), "o", NOW);
        }
    }

    @Test
    void isLateTheDayAfterItsLastDay() {
        assertThat(sent().state().late(DUE.date())).isFalse();
        assertThat(sent().state().late(DUE.date().plusDays(1))).isTrue();
        Referral answered = sent();
        answered.answer(
                PersonalData.text("已安排"),
                "o",
                OffsetDateTime.parse("2026-11-27T23:59:00+08:00").toInstant());
        assertThat(answered.state().late(LocalDate.of(2027, 1, 1))).isFalse();
        Referral late = sent();
        late.answer(
                PersonalData.text("已安排"),
                "o",
                OffsetDateTime.parse("2026-11-28T00:00:00+08:00").toInstant());
        assertThat(late.state().late(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void movesItsLastDayWithTheCalendarOnlyWhileItIsOpen() {
        Deadline later = new Deadline(LocalDate.of(2026, 11, 30), false);
        Referral open = sent();
        assertThat(open.reschedule(DUE)).isFalse();
        assertThat(open.reschedule(later)).isTrue();
        assertThat(open.state().due()).isEqualTo(later);
        assertThat(PublishedReferralEvents.of(open)).isEmpty();
        assertThat(in(ReferralStatus.ANSWERED).reschedule(later)).isFalse();
    }
}
