package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.signup.SignUpFixtures.EIGHT;
import static org.linli.volunteer.signup.SignUpFixtures.attendance;
import static org.linli.volunteer.signup.SignUpFixtures.emptyDay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class ServiceDayTests {

    private static final HoursPolicy POLICY = HoursPolicy.standard();

    @Nested
    class MinutesOfADay {

        @Rule("VOL-13")
        @ParameterizedTest
        @CsvSource({
            "480, EFFECTIVE, NONE",
            "481, PENDING, ORGANIZATION",
            "720, PENDING, ORGANIZATION",
            "721, PENDING, PROVINCE"
        })
        void countAtOnceOrWaitByTheirNumber(int minutes, HourStatus status, ApprovalLevel level) {
            ServiceDay day = emptyDay();
            Session session = serve(day, "x", "s-1", "a-1", EIGHT, minutes);
            assertThat(session.minutes()).isEqualTo(minutes);
            assertThat(session.status()).isEqualTo(status);
            assertThat(session.level()).isEqualTo(level);
        }

        @Rule("VOL-13")
        @ParameterizedTest
        @CsvSource({
            "240, EFFECTIVE, NONE",
            "241, PENDING, ORGANIZATION",
            "480, PENDING, ORGANIZATION",
            "481, PENDING, PROVINCE"
        })
        void areAddedUpOverTheActivitiesOfThePersonsDay(int second, HourStatus status, ApprovalLevel level) {
            ServiceDay day = emptyDay();
            assertThat(serve(day, "x", "s-1", "a-1", EIGHT, 240).status()).isEqualTo(HourStatus.EFFECTIVE);
            Session session = serve(day, "y", "s-2", "a-2", EIGHT.plus(Duration.ofMinutes(240)), second);
            assertThat(session.status()).isEqualTo(status);
            assertThat(session.level()).isEqualTo(level);
        }

        @Rule("VOL-12")
        @ParameterizedTest
        @CsvSource({"59, 0", "60, 1", "119, 1", "120, 2"})
        void areWholeOnes(int seconds, int minutes) {
            ServiceDay day = emptyDay();
            day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), EIGHT, POLICY);
            Session session = day.checkOut(new SignUpId("s-1"), EIGHT.plusSeconds(seconds), POLICY);
            assertThat(session.minutes()).isEqualTo(minutes);
            boolean recorded = day.changes().stream().anyMatch(ServiceDayEvent.HoursBecameEffective.class::isInstance);
            assertThat(recorded).isEqualTo(minutes > 0);
        }

        @ParameterizedTest
        @CsvSource({"960, EFFECTIVE", "961, PENDING"})
        void ofAForgottenCheckOutNeverApproveThemselves(int minutesAfterEight, HourStatus status) {
            // the activity ends 23:00, the grace 24:00
            ServiceDay day = emptyDay();
            Instant late = EIGHT.plus(Duration.ofMinutes(14 * 60));
            day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), late, POLICY);
            assertThat(day.checkOut(new SignUpId("s-1"), EIGHT.plus(Duration.ofMinutes(minutesAfterEight)), POLICY)
                            .status())
                    .isEqualTo(status);
        }

        @Test
        void thatWereRefusedDoNotFillTheDay() {
            ServiceDay day = emptyDay();
            serve(day, "x", "s-1", "a-1", EIGHT, 500);
            day.refuse(new SessionId("x"), "officer", "无人见到", EIGHT);
            assertThat(serve(day, "y", "s-2", "a-2", EIGHT.plus(Duration.ofMinutes(500)), 200)
                            .status())
                    .isEqualTo(HourStatus.EFFECTIVE);
        }

        @Test
        void ofAClockSetBackAreNone() {
            ServiceDay day = emptyDay();
            day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), EIGHT, POLICY);
            Session session = day.checkOut(new SignUpId("s-1"), EIGHT.minusSeconds(600), POLICY);
            assertThat(session.minutes()).isZero();
            assertThat(session.checkedOutAt()).isEqualTo(EIGHT);
        }
    }

    @Nested
    class CheckingIn {

        @Rule("VOL-14")
        @Test
        void isTakenThreeTimesADayAndActivity() {
            ServiceDay day = emptyDay();
            for (int i = 0; i < 3; i++) {
                serve(day, "x" + i, "s-1", "a-1", EIGHT.plus(Duration.ofMinutes(30L * i)), 10);
            }
            Instant fourth = EIGHT.plus(Duration.ofMinutes(120));
            refuses(
                    day,
                    () -> day.checkIn(new SessionId("x4"), attendance("s-1", "a-1"), fourth, POLICY),
                    new CheckInRejection.TooMany(3));
            assertThat(day.checkIn(new SessionId("x5"), attendance("s-2", "a-2"), fourth, POLICY)
                            .isOpen())
                    .isTrue();
        }

        @Rule("VOL-15")
        @Test
        void isNotTakenInTwoPlacesAtOnce() {
            ServiceDay day = emptyDay();
            day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), EIGHT, POLICY);
            refuses(
                    day,
                    () -> day.checkIn(new SessionId("y"), attendance("s-2", "a-2"), EIGHT.plusSeconds(60), POLICY),
                    new CheckInRejection.Overlaps());
            refuses(
                    day,
                    () -> day.checkIn(new SessionId("y"), attendance("s-1", "a-1"), EIGHT.plusSeconds(60), POLICY),
                    new CheckInRejection.AlreadyCheckedIn());
        }

        @Rule("VOL-15")
        @ParameterizedTest
        @CsvSource({"3599, false", "3600, true"})
        void mayBeginInTheInstantAnotherSessionEnded(int seconds, boolean taken) {
            ServiceDay day = emptyDay();
            serve(day, "x", "s-1", "a-1", EIGHT, 60);
            Instant at = EIGHT.plusSeconds(seconds);
            if (taken) {
                assertThat(day.checkIn(new SessionId("y"), attendance("s-2", "a-2"), at, POLICY)
                                .isOpen())
                        .isTrue();
            } else {
                refuses(
                        day,
                        () -> day.checkIn(new SessionId("y"), attendance("s-2", "a-2"), at, POLICY),
                        new CheckInRejection.Overlaps());
            }
        }

        @ParameterizedTest
        @CsvSource({"-3601, early", "-3600, taken", "53999, taken", "54000, ended"})
        void isTakenFromAnHourBeforeTheStartToTheEnd(long seconds, String outcome) {
            ServiceDay day = emptyDay();
            Instant at = EIGHT.plusSeconds(seconds);
            switch (outcome) {
                case "early" ->
                    refuses(
                            day,
                            () -> day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), at, POLICY),
                            new CheckInRejection.TooEarly(EIGHT.minusSeconds(3600)));
                case "ended" ->
                    refuses(
                            day,
                            () -> day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), at, POLICY),
                            new CheckInRejection.AlreadyEnded(EIGHT.plusSeconds(54_000)));
                default ->
                    assertThat(day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), at, POLICY)
                                    .isOpen())
                            .isTrue();
            }
        }

        @ParameterizedTest
        @EnumSource(SignUpStatus.class)
        void isTakenOfAcceptedPeopleOnly(SignUpStatus status) {
            ServiceDay day = emptyDay();
            if (status == SignUpStatus.ACCEPTED) {
                day.checkIn(new SessionId("x"), attendance("s-1", "a-1", status), EIGHT, POLICY);
                assertThat(day.openSession()).isPresent();
            } else {
                refuses(
                        day,
                        () -> day.checkIn(new SessionId("x"), attendance("s-1", "a-1", status), EIGHT, POLICY),
                        new CheckInRejection.NotExpected(status));
            }
        }
    }

    @Nested
    class AForgottenCheckOut {

        /** The activity ends at 23:00, the grace at 24:00. */
        @ParameterizedTest
        @CsvSource({"57600, false", "57601, true"})
        void isFoundAfterTheGrace(int secondsAfterEight, boolean closed) {
            ServiceDay day = emptyDay();
            day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), EIGHT, POLICY);
            assertThat(day.closeForgotten(EIGHT.plusSeconds(secondsAfterEight), POLICY))
                    .isEqualTo(closed);
            assertThat(day.openSession().isPresent()).isEqualTo(!closed);
        }

        @Rule("VOL-13")
        @Test
        void waitsWithTheEndOfTheActivityAsASuggestionHoweverShortItWas() {
            ServiceDay day = forgotten(14 * 60);
            Session session = day.get(new SessionId("x"));
            assertThat(session.status()).isEqualTo(HourStatus.PENDING);
            assertThat(session.level()).isEqualTo(ApprovalLevel.ORGANIZATION);
            assertThat(session.forgotten()).isTrue();
            assertThat(session.checkedOutAt()).isEqualTo(EIGHT.plus(Duration.ofHours(15)));
            assertThat(session.minutes()).isEqualTo(60);
            assertThat(PublishedSignUpEvents.of(day)).noneMatch(HoursRecordedV1.class::isInstance);
        }

        @ParameterizedTest
        @CsvSource({"50399, false, 0", "50400, true, 0", "50460, true, 1", "54000, true, 60", "54001, false, 0"})
        void endsWhereTheApproverSaysBetweenArrivalAndSuggestion(int seconds, boolean taken, int minutes) {
            ServiceDay day = forgotten(14 * 60);
            Instant end = EIGHT.plusSeconds(seconds);
            if (taken) {
                Session session = day.approve(new SessionId("x"), "officer", EIGHT, end);
                assertThat(session.minutes()).isEqualTo(minutes);
                assertThat(session.status()).isEqualTo(HourStatus.EFFECTIVE);
            } else {
                refuses(
                        day,
                        () -> day.approve(new SessionId("x"), "officer", EIGHT, end),
                        new CheckInRejection.EndNotInService(EIGHT.plus(Duration.ofHours(15))));
            }
        }

        @Test
        void isTheOnlyOneThatLeavesItsEndToTheApprover() {
            ServiceDay day = dayWith(HourStatus.PENDING);
            refuses(
                    day,
                    () -> day.approve(new SessionId("x"), "officer", EIGHT, EIGHT.plusSeconds(60)),
                    new CheckInRejection.EndNotAsked());
        }

        private ServiceDay forgotten(int minutesAfterEight) {
            ServiceDay day = emptyDay();
            day.checkIn(
                    new SessionId("x"),
                    attendance("s-1", "a-1"),
                    EIGHT.plus(Duration.ofMinutes(minutesAfterEight)),
                    POLICY);
            day.closeForgotten(EIGHT.plus(Duration.ofHours(17)), POLICY);
            return ServiceDay.restore(day.id(), day.sessions());
        }
    }

    @Nested
    class ALocatedArrival {

        @Rule("VOL-13")
        @Test
        void isReviewedWhereTheSameMinutesByCodeCount() {
            for (Proof proof : List.of(Proof.byLocation(40), Proof.byCode(40), Proof.byLeader("leader"))) {
                ServiceDay day = emptyDay();
                day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), proof, EIGHT, POLICY);
                Session session = day.checkOut(new SignUpId("s-1"), EIGHT.plus(Duration.ofMinutes(60)), POLICY);
                assertThat(session.status()).isEqualTo(proof.review() ? HourStatus.PENDING : HourStatus.EFFECTIVE);
                assertThat(session.evidence()).isEqualTo(proof.evidence());
            }
        }
    }

    @Nested
    class CheckingOut {

        @Test
        void needsARunningSessionOfThatSignUp() {
            ServiceDay day = emptyDay();
            refuses(day, () -> day.checkOut(new SignUpId("s-1"), EIGHT, POLICY), new CheckInRejection.NotCheckedIn());
            day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), EIGHT, POLICY);
            refuses(day, () -> day.checkOut(new SignUpId("s-2"), EIGHT, POLICY), new CheckInRejection.NotCheckedIn());
            day.checkOut(new SignUpId("s-1"), EIGHT.plusSeconds(60), POLICY);
            refuses(
                    day,
                    () -> day.checkOut(new SignUpId("s-1"), EIGHT.plusSeconds(120), POLICY),
                    new CheckInRejection.NotCheckedIn());
        }
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(HourStatus.values())
                .flatMap(status -> Stream.of(SessionMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesHoursOnlyAsTheTableSays(HourStatus status, SessionMove move) {
        ServiceDay day = dayWith(status);
        List<Session> before = day.sessions();
        Runnable verb = () -> {
            switch (move) {
                case CLOSE_EFFECTIVE -> day.checkOut(new SignUpId("s-1"), EIGHT.plusSeconds(60), POLICY);
                case CLOSE_PENDING -> day.checkOut(new SignUpId("s-1"), EIGHT.plus(Duration.ofMinutes(481)), POLICY);
                case CLOSE_FORGOTTEN -> closeForgotten(day);
                case APPROVE -> day.approve(new SessionId("x"), "officer", EIGHT);
                case REFUSE -> day.refuse(new SessionId("x"), "officer", "无人见到", EIGHT);
            }
        };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(day.get(new SessionId("x")).status()).isEqualTo(move.target());
        } else {
            assertThatThrownBy(verb::run).isInstanceOf(Rejected.class);
            assertThat(day.sessions()).isEqualTo(before);
            assertThat(day.changes()).isEmpty();
        }
    }

    @Test
    void publishesArrivalLeaveAndHoursOnce() {
        ServiceDay day = emptyDay();
        serve(day, "x", "s-1", "a-1", EIGHT, 125);
        List<PublishedEvent> events = PublishedSignUpEvents.of(day);
        assertThat(events)
                .containsExactly(
                        new CheckedInV1("s-1", "a-1", "v-1", "330411003005", "d-1", "s-1", EIGHT, "CONFIRMED"),
                        new CheckedOutV1(
                                "s-1",
                                "a-1",
                                "v-1",
                                "330411003005",
                                "d-1",
                                "s-1",
                                EIGHT.plus(Duration.ofMinutes(125)),
                                125,
                                "EFFECTIVE",
                                "CONFIRMED"),
                        new HoursRecordedV1(
                                "x",
                                "v-1",
                                "a-1",
                                "d-1",
                                "s-1",
                                "330411003005",
                                125,
                                SignUpFixtures.DAY,
                                "EARNED",
                                "CONFIRMED"));
    }

    @Test
    void publishesWaitingHoursOnlyAfterTheApproval() {
        ServiceDay day = emptyDay();
        serve(day, "x", "s-1", "a-1", EIGHT, 481);
        assertThat(PublishedSignUpEvents.of(day)).noneMatch(HoursRecordedV1.class::isInstance);
        day.approve(new SessionId("x"), "officer", EIGHT);
        assertThat(PublishedSignUpEvents.of(day))
                .filteredOn(HoursRecordedV1.class::isInstance)
                .hasSize(1);
        assertThat(day.get(new SessionId("x")).decidedBy()).isEqualTo("officer");
    }

    @Rule("VOL-15")
    @Test
    void keepsItsRulesOnAnyWalk() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            ServiceDay day = emptyDay();
            Instant now = EIGHT;
            for (int step = 0; step < 30; step++) {
                now = now.plusSeconds(random.nextInt(5400) - 300);
                String signUp = "s-" + random.nextInt(3);
                int changes = day.changes().size();
                List<Session> before = day.sessions();
                try {
                    switch (random.nextInt(4)) {
                        case 0, 1 ->
                            day.checkIn(new SessionId("x" + step), attendance(signUp, "a" + signUp), now, POLICY);
                        case 2 -> day.checkOut(new SignUpId(signUp), now, POLICY);
                        default -> {
                            if (!before.isEmpty()) {
                                day.approve(
                                        before.get(random.nextInt(before.size()))
                                                .id(),
                                        "officer",
                                        now);
                            }
                        }
                    }
                } catch (Rejected refusal) {
                    assertThat(day.sessions()).isEqualTo(before);
                    assertThat(day.changes()).hasSize(changes);
                }
                holds(day);
            }
        }
    }

    private static void holds(ServiceDay day) {
        assertThat(day.sessions().stream().filter(Session::isOpen).count()).isLessThanOrEqualTo(1);
        List<Session> closed =
                new ArrayList<>(day.sessions().stream().filter(s -> !s.isOpen()).toList());
        for (Session a : closed) {
            for (Session b : closed) {
                if (a != b && a.minutes() > 0 && b.minutes() > 0) {
                    assertThat(a.covers(b.checkedInAt()) && !b.checkedInAt().equals(a.checkedOutAt()))
                            .as("no two sessions at once")
                            .isFalse();
                }
            }
        }
        day.sessions().stream()
                .collect(java.util.stream.Collectors.groupingBy(Session::activity))
                .values()
                .forEach(ofOne -> assertThat(ofOne).hasSizeLessThanOrEqualTo(3));
        assertThat(day.changes().stream()
                        .filter(ServiceDayEvent.HoursBecameEffective.class::isInstance)
                        .map(event -> event.session().id()))
                .as("hours count once")
                .doesNotHaveDuplicates();
    }

    private static Session serve(ServiceDay day, String id, String signUp, String activity, Instant from, int minutes) {
        day.checkIn(new SessionId(id), attendance(signUp, activity), from, POLICY);
        return day.checkOut(new SignUpId(signUp), from.plus(Duration.ofMinutes(minutes)), POLICY);
    }

    private static void closeForgotten(ServiceDay day) {
        if (!day.closeForgotten(EIGHT.plus(Duration.ofHours(17)), POLICY)) {
            throw new Rejected(new CheckInRejection.NotCheckedIn());
        }
    }

    private static ServiceDay dayWith(HourStatus status) {
        ServiceDay day = emptyDay();
        switch (status) {
            case OPEN -> day.checkIn(new SessionId("x"), attendance("s-1", "a-1"), EIGHT, POLICY);
            case PENDING -> serve(day, "x", "s-1", "a-1", EIGHT, 600);
            case EFFECTIVE -> serve(day, "x", "s-1", "a-1", EIGHT, 60);
            case REJECTED -> {
                serve(day, "x", "s-1", "a-1", EIGHT, 600);
                day.refuse(new SessionId("x"), "officer", "无人见到", EIGHT);
            }
        }
        return ServiceDay.restore(day.id(), day.sessions());
    }

    private static void refuses(ServiceDay day, Runnable command, CheckInRejection why) {
        List<Session> before = day.sessions();
        int changes = day.changes().size();
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(why));
        assertThat(day.sessions()).isEqualTo(before);
        assertThat(day.changes()).hasSize(changes);
    }
}
