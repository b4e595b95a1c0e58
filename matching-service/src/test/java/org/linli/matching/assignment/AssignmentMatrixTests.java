package org.linli.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.assignment.AssignmentFixtures.NOW;
import static org.linli.matching.assignment.AssignmentFixtures.VOLUNTEERS;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.matching.AssignmentConfirmedV1;
import org.linli.contracts.matching.AssignmentReleasedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Every status against every move, and the rules around them. */
class AssignmentMatrixTests {

    /** News from volunteer-service, which never refuse. */
    private static final Set<AssignmentMove> NEWS =
            EnumSet.of(AssignmentMove.MISS, AssignmentMove.CHECK_IN, AssignmentMove.SERVE, AssignmentMove.CREDIT);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(AssignmentStatus.values())
                .flatMap(status -> Arrays.stream(AssignmentMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrChangesNothing(AssignmentStatus status, AssignmentMove move) {
        Assignment assignment = AssignmentFixtures.in(status);
        AssignmentState before = assignment.state();
        if (move.allowedFrom(status)) {
            perform(assignment, move);
            assertThat(assignment.state().status()).isEqualTo(move.to());
            assertThat(assignment.changes()).hasSize(1);
            return;
        }
        if (NEWS.contains(move)) {
            perform(assignment, move);
        } else {
            assertThatThrownBy(() -> perform(assignment, move))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new AssignmentRejection.NotAllowed(status, move)));
        }
        assertThat(assignment.state()).isEqualTo(before);
        assertThat(assignment.changes()).isEmpty();
        assertThat(PublishedAssignmentEvents.of(assignment)).isEmpty();
    }

    private static void perform(Assignment a, AssignmentMove move) {
        switch (move) {
            case CONFIRM -> a.confirm("o", VOLUNTEERS, NOW);
            case ACCEPT -> a.accept(NOW);
            case DECLINE -> a.decline("没有时间", NOW);
            case EXPIRE -> a.expire(a.state().dueAt());
            case WITHDRAW -> a.withdraw(NOW);
            case CANCEL -> a.cancel("孩子生病", NOW);
            case MISS -> a.missed(NOW);
            case CHECK_IN -> a.checkedIn(NOW);
            case SERVE -> a.served(NOW, 90);
            case CREDIT -> a.credited(90);
        }
    }

    @Nested
    class InTime {

        @Test
        void givesTheOfficeItsHoursAndNeverMoreThanUntilTheWorkBegins() {
            assertThat(AssignmentFixtures.proposed().state().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
            Job tomorrow = AssignmentFixtures.jobAt(NOW.plus(Duration.ofHours(20)), NOW.plus(Duration.ofHours(22)));
            assertThat(AssignmentFixtures.proposed(tomorrow).state().dueAt()).isEqualTo(tomorrow.startsAt());
        }

        @Test
        void isConfirmedUntilItIsDueAndNotAfter() {
            Assignment late = AssignmentFixtures.proposed();
            assertThatThrownBy(() -> late.confirm("o", VOLUNTEERS, late.state().dueAt()))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new AssignmentRejection.TooLate()));
            late.confirm("o", VOLUNTEERS, late.state().dueAt().minusMillis(1));
            assertThat(late.state().status()).isEqualTo(AssignmentStatus.CONFIRMED);
        }

        @Test
        void isAcceptedUntilItIsDueAndNotAfter() {
            Assignment a = AssignmentFixtures.confirmed();
            assertThatThrownBy(() -> a.accept(a.state().dueAt()))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new AssignmentRejection.TooLate()));
            a.accept(a.state().dueAt().minusMillis(1));
            assertThat(a.state().status()).isEqualTo(AssignmentStatus.ACCEPTED);
        }

        @Test
        void lapsesWhenItIsDueAndNotBefore() {
            Assignment a = AssignmentFixtures.proposed();
            assertThatThrownBy(() -> a.expire(a.state().dueAt().minusMillis(1)))
                    .isInstanceOfSatisfying(
                            Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new AssignmentRejection.NotDue()));
            a.expire(a.state().dueAt());
            assertThat(a.state().status()).isEqualTo(AssignmentStatus.EXPIRED);
        }

        @Test
        @Rule("VOL-10")
        void isDeclinedWithoutAReasonEvenWhenItIsDue() {
            Assignment a = AssignmentFixtures.confirmed();
            a.decline(null, a.state().dueAt());
            assertThat(a.state().status()).isEqualTo(AssignmentStatus.DECLINED);
        }
    }

    @Nested
    class TakenBack {

        private Assignment accepted() {
            return AssignmentFixtures.in(AssignmentStatus.ACCEPTED);
        }

        @Test
        @Rule("VOL-11")
        void byHimselfUntilTheWorkBeginsAndNotAfter() {
            Assignment late = accepted();
            assertThatThrownBy(() -> late.cancel(null, late.state().job().startsAt()))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new AssignmentRejection.TooLate()));
            late.cancel(null, late.state().job().startsAt().minusMillis(1));
            assertThat(late.state().refusedByPerson()).isTrue();
            assertThat(PublishedAssignmentEvents.of(late))
                    .containsExactly(new AssignmentReleasedV1("a1", "d1", "v1", "330411003001", "CANCELLED"));
        }

        @Test
        void byTheOfficeUntilTheWorkBeginsAndNotAfter() {
            Assignment late = accepted();
            assertThatThrownBy(() -> late.withdraw(late.state().job().startsAt()))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new AssignmentRejection.TooLate()));
            late.withdraw(late.state().job().startsAt().minusMillis(1));
            assertThat(late.state().refusedByPerson()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(AssignmentStatus.class)
        void whenThePersonLeavesUnlessHeHasBegun(AssignmentStatus status) {
            Assignment a = AssignmentFixtures.in(status);
            a.volunteerLeft(NOW);
            boolean released = AssignmentMove.WITHDRAW.allowedFrom(status);
            assertThat(PublishedAssignmentEvents.of(a))
                    .isEqualTo(
                            released
                                    ? List.of(new AssignmentReleasedV1(
                                            "a1", "d1", "v1", "330411003001", "VOLUNTEER_LEFT"))
                                    : List.of());
        }

        @ParameterizedTest
        @EnumSource(AssignmentStatus.class)
        void whenThePlaceWasGivenBackElsewhereAndHeHadSaidYes(AssignmentStatus status) {
            Assignment himself = AssignmentFixtures.in(status);
            himself.placeGivenBack(GivenBack.BY_VOLUNTEER, NOW);
            Assignment office = AssignmentFixtures.in(status);
            office.placeGivenBack(GivenBack.BY_OFFICE, NOW);
            if (status == AssignmentStatus.ACCEPTED) {
                assertThat(himself.state().status()).isEqualTo(AssignmentStatus.CANCELLED);
                assertThat(office.state().status()).isEqualTo(AssignmentStatus.WITHDRAWN);
            } else {
                assertThat(himself.changes()).isEmpty();
                assertThat(office.changes()).isEmpty();
            }
        }

        @ParameterizedTest
        @CsvSource({
            "BY_OFFICE, PLACE_ENDED",
            "ACTIVITY_CANCELLED, PLACE_ENDED",
            "SUSPENDED, VOLUNTEER_LEFT",
            "BY_VOLUNTEER, CANCELLED"
        })
        void tellsWhyThePlaceIsFree(String cause, String reason) {
            Assignment a = accepted();
            a.placeGivenBack(GivenBack.ofCause(cause), NOW);
            assertThat(PublishedAssignmentEvents.of(a))
                    .containsExactly(new AssignmentReleasedV1("a1", "d1", "v1", "330411003001", reason));
        }

        @Test
        void serviceThatWasGivenAllTheSameCounts() {
            Assignment a = AssignmentFixtures.in(AssignmentStatus.MISSED);
            a.checkedIn(NOW);
            a.missed(NOW);
            a.credited(60);
            assertThat(a.state().status()).isEqualTo(AssignmentStatus.CREDITED);
        }
    }

    @Nested
    class Minutes {

        @Test
        void comeFromTheLedgerAndAreCorrectedByIt() {
            Assignment a = AssignmentFixtures.in(AssignmentStatus.SERVED);
            a.credited(58);
            assertThat(a.state().minutes()).isEqualTo(58);
            a.credited(-8);
            assertThat(a.state().minutes()).isEqualTo(50);
        }

        @Test
        void stayWhenTheCheckOutComesLate() {
            Assignment a = AssignmentFixtures.in(AssignmentStatus.CREDITED);
            a.served(NOW, 999);
            assertThat(a.state().minutes()).isEqualTo(60);
        }
    }

    @Nested
    class Published {

        @Test
        void tellsConfirmationAcceptanceAndRelease() {
            Assignment a = AssignmentFixtures.proposed();
            a.confirm("o", VOLUNTEERS, NOW);
            a.accept(NOW);
            assertThat(PublishedAssignmentEvents.of(a))
                    .containsExactly(
                            new AssignmentConfirmedV1("a1", "d1", "v1", "330411003001"),
                            new AssignmentAcceptedV1(
                                    "a1",
                                    "d1",
                                    "v1",
                                    "330411003001",
                                    "邻里纠纷调解",
                                    "DISPUTE",
                                    a.state().job().startsAt(),
                                    a.state().job().endsAt(),
                                    2,
                                    false));
            Assignment no = AssignmentFixtures.in(AssignmentStatus.CONFIRMED);
            no.decline("没有时间", NOW);
            assertThat(PublishedAssignmentEvents.of(no))
                    .containsExactly(new AssignmentReleasedV1("a1", "d1", "v1", "330411003001", "DECLINED"));
        }

        @Test
        void doesNotRepeatWhatVolunteerServiceSaid() {
            Assignment a = AssignmentFixtures.in(AssignmentStatus.ACCEPTED);
            a.checkedIn(NOW);
            a.served(NOW, 60);
            a.credited(60);
            assertThat(PublishedAssignmentEvents.of(a)).isEmpty();
        }
    }
}
