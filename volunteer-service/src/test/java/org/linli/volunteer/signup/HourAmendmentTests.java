package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.signup.SignUpFixtures.DAY;
import static org.linli.volunteer.signup.SignUpFixtures.EIGHT;
import static org.linli.volunteer.signup.SignUpFixtures.attendance;
import static org.linli.volunteer.signup.SignUpFixtures.emptyDay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.contracts.volunteer.HoursCorrectedV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.HoursRevokedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;

/** What happens to minutes after they counted, and to minutes that nobody checked in. */
class HourAmendmentTests {

    private static final HoursPolicy POLICY = HoursPolicy.standard();
    private static final Instant NEXT_NOON = EIGHT.plus(Duration.ofHours(28));
    private static final Instant MIDNIGHT = EIGHT.plus(Duration.ofHours(16));

    @Nested
    @Rule("VOL-20")
    class ACorrection {

        @Test
        void movesTheDifferenceAndKeepsTheVersionBefore() {
            ServiceDay day = dayServed(120);
            correct(day, "r-1", EIGHT, at(90), 6);
            Session record = day.get(new SessionId("x"));
            assertThat(record.status()).isEqualTo(HourStatus.CORRECTED);
            assertThat(record.minutes()).isEqualTo(90);
            assertThat(record.firstMinutes()).isEqualTo(120);
            assertThat(record.revisions())
                    .containsExactly(new Revision(1, "r-1", 120, 90, EIGHT, at(120), "officer", NEXT_NOON, "时间有误"));
            assertThat(PublishedSignUpEvents.of(day))
                    .containsExactly(
                            entry("x.1", -30, "CORRECTION"),
                            new HoursCorrectedV1("x", "v-1", "a-1", "330411003005", DAY, 1, 120, 90, "r-1"));
        }

        @Test
        void canAddMinutesAndFollowAnother() {
            ServiceDay day = dayServed(120);
            correct(day, "r-1", EIGHT, at(90), 6);
            correct(day, "r-2", EIGHT, at(150), 6);
            assertThat(PublishedSignUpEvents.of(day))
                    .filteredOn(HoursRecordedV1.class::isInstance)
                    .containsExactly(entry("x.1", -30, "CORRECTION"), entry("x.2", 60, "CORRECTION"));
        }

        @Test
        void ofTheSameRequestChangesTheRecordOnce() {
            ServiceDay day = dayServed(120);
            correct(day, "r-1", EIGHT, at(90), 6);
            int changes = day.changes().size();
            correct(day, "r-1", EIGHT, at(90), 6);
            assertThat(day.changes()).hasSize(changes);
        }

        @Test
        void thatShiftsTheTimesAloneMovesNoMinutes() {
            ServiceDay day = dayServed(120);
            correct(day, "r-1", at(10), at(130), 6);
            assertThat(PublishedSignUpEvents.of(day)).singleElement().isInstanceOf(HoursCorrectedV1.class);
        }

        @Rule("VOL-13")
        @ParameterizedTest
        @CsvSource({"720, 6, true", "721, 6, false", "721, 2, true"})
        void needsTheBodyThatTheDayNeeds(int minutes, int scopeDigits, boolean done) {
            ServiceDay day = dayServed(120);
            if (done) {
                correct(day, "r-1", EIGHT, at(minutes), scopeDigits);
                assertThat(day.get(new SessionId("x")).minutes()).isEqualTo(minutes);
            } else {
                refuses(
                        day,
                        () -> correct(day, "r-1", EIGHT, at(minutes), scopeDigits),
                        new CheckInRejection.HigherBodyNeeded(ApprovalLevel.PROVINCE, minutes));
            }
        }

        @Rule("VOL-15")
        @ParameterizedTest
        @CsvSource({"180, true", "181, false"})
        void doesNotReachIntoTheNextSession(int until, boolean done) {
            ServiceDay day = emptyDay();
            serve(day, "x", "a-1", EIGHT, 60);
            serve(day, "y", "a-2", at(180), 60);
            ServiceDay kept = ServiceDay.restore(day.id(), day.sessions());
            if (done) {
                correct(kept, "r-1", EIGHT, at(until), 6);
                assertThat(kept.get(new SessionId("x")).minutes()).isEqualTo(until);
            } else {
                refuses(kept, () -> correct(kept, "r-1", EIGHT, at(until), 6), new CheckInRejection.Overlaps());
            }
        }

        @Test
        void needsTimesThatCanBe() {
            ServiceDay day = dayServed(120);
            refuses(day, () -> correct(day, "r", at(60), EIGHT, 6), new CheckInRejection.ImpossibleTimes());
            refuses(
                    day,
                    () -> correct(day, "r", EIGHT, NEXT_NOON.plusSeconds(1), 6),
                    new CheckInRejection.ImpossibleTimes());
            refuses(
                    day,
                    () -> correct(day, "r", EIGHT.minus(Duration.ofHours(9)), EIGHT, 6),
                    new CheckInRejection.ImpossibleTimes());
            refuses(
                    day,
                    () -> correct(day, "r", EIGHT, EIGHT.plusSeconds(59), 6),
                    new CheckInRejection.NothingServed());
            refuses(day, () -> correct(day, "r", EIGHT, at(120), 6), new CheckInRejection.NothingToCorrect());
        }
    }

    @Nested
    class ARevocation {

        @Test
        void takesBackExactlyWhatCounts() {
            ServiceDay day = dayServed(120);
            correct(day, "r-1", EIGHT, at(90), 6);
            day.revoke(new SessionId("x"), amendment("r-2", 6), NEXT_NOON);
            assertThat(day.get(new SessionId("x")).minutes()).isZero();
            assertThat(PublishedSignUpEvents.of(day))
                    .endsWith(
                            entry("x.2", -90, "REVOCATION"),
                            new HoursRevokedV1("x", "v-1", "a-1", "330411003005", DAY, 2, 90, "r-2"));
        }

        @Test
        void freesTheDay() {
            ServiceDay day = dayServed(480);
            day.revoke(new SessionId("x"), amendment("r-1", 6), NEXT_NOON);
            assertThat(day.enterLate(late("l-1", EIGHT, at(60), 6), List.of(), NEXT_NOON, POLICY)
                            .minutes())
                    .isEqualTo(60);
        }
    }

    @Nested
    @Rule("VOL-15")
    class ALateEntry {

        @Test
        void countsWithTheWeakestEvidence() {
            ServiceDay day = emptyDay();
            Session entered = day.enterLate(late("l-1", EIGHT, at(120), 6), List.of(), NEXT_NOON, POLICY);
            assertThat(entered.evidence()).isEqualTo(Evidence.TYPED_IN);
            assertThat(PublishedSignUpEvents.of(day))
                    .containsExactly(new HoursRecordedV1(
                            "l-1", "v-1", "a-1", null, null, "330411003005", 120, DAY, "EARNED", "TYPED_IN"));
            day.enterLate(late("l-1", EIGHT, at(120), 6), List.of(), NEXT_NOON, POLICY);
            assertThat(day.sessions()).as("once a request").hasSize(1);
        }

        @Rule("VOL-13")
        @ParameterizedTest
        @CsvSource({"600, 6, true", "601, 6, false", "601, 2, true"})
        void addsToTheDay(int minutes, int scopeDigits, boolean done) {
            ServiceDay day = dayServed(120);
            LateService late = late("l-1", at(120), at(120 + minutes), scopeDigits);
            if (done) {
                assertThat(day.enterLate(late, List.of(), NEXT_NOON, POLICY).minutes())
                        .isEqualTo(minutes);
            } else {
                refuses(
                        day,
                        () -> day.enterLate(late, List.of(), NEXT_NOON, POLICY),
                        new CheckInRejection.HigherBodyNeeded(ApprovalLevel.PROVINCE, 721));
            }
        }

        @ParameterizedTest
        @CsvSource({"119, false", "120, true"})
        void beginsWhenAnotherSessionEndedAtTheEarliest(int from, boolean done) {
            ServiceDay day = dayServed(120);
            LateService late = late("l-1", at(from), at(200), 6);
            if (done) {
                day.enterLate(late, List.of(), NEXT_NOON, POLICY);
            } else {
                refuses(day, () -> day.enterLate(late, List.of(), NEXT_NOON, POLICY), new CheckInRejection.Overlaps());
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        void doesNotOverlapAcrossMidnight(int minutesInto) {
            ServiceDay tomorrow = ServiceDay.empty(new ServiceDayId(new VolunteerId("v-1"), DAY.plusDays(1)));
            tomorrow.enterLate(late("l-0", MIDNIGHT, MIDNIGHT.plusSeconds(3600), 6), List.of(), NEXT_NOON, POLICY);
            ServiceDay today = emptyDay();
            LateService late = late("l-1", MIDNIGHT.minusSeconds(3600), MIDNIGHT.plusSeconds(60L * minutesInto), 6);
            if (minutesInto == 0) {
                today.enterLate(late, tomorrow.sessions(), NEXT_NOON, POLICY);
                assertThat(today.sessions()).hasSize(1);
            } else {
                refuses(
                        today,
                        () -> today.enterLate(late, tomorrow.sessions(), NEXT_NOON, POLICY),
                        new CheckInRejection.Overlaps());
            }
        }

        @Rule("VOL-14")
        @Test
        void isOneOfTheThreeOfADayAndActivity() {
            ServiceDay day = emptyDay();
            for (int i = 0; i < 3; i++) {
                day.enterLate(late("l-" + i, at(60 * i), at(60 * i + 30), 6), List.of(), NEXT_NOON, POLICY);
            }
            refuses(
                    day,
                    () -> day.enterLate(late("l-9", at(300), at(330), 6), List.of(), NEXT_NOON, POLICY),
                    new CheckInRejection.TooMany(3));
        }
    }

    private static Instant at(int minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }

    private static ServiceDay dayServed(int minutes) {
        ServiceDay day = emptyDay();
        serve(day, "x", "a-1", EIGHT, minutes);
        return ServiceDay.restore(day.id(), day.sessions());
    }

    private static void serve(ServiceDay day, String id, String activity, Instant from, int minutes) {
        day.checkIn(new SessionId(id), attendance("s-" + activity, activity), from, POLICY);
        day.checkOut(new SignUpId("s-" + activity), from.plus(Duration.ofMinutes(minutes)), POLICY);
    }

    private static void correct(ServiceDay day, String request, Instant from, Instant to, int scopeDigits) {
        day.correct(new SessionId("x"), amendment(request, scopeDigits), from, to, List.of(), NEXT_NOON, POLICY);
    }

    private static Amendment amendment(String request, int scopeDigits) {
        return new Amendment(request, new DecideHours.Approver("officer", scopeDigits), "时间有误");
    }

    private static LateService late(String id, Instant from, Instant to, int scopeDigits) {
        return new LateService(
                id,
                new VolunteerId("v-1"),
                new ActivityId("a-1"),
                "探访",
                "330411003005",
                null,
                from,
                to,
                new DecideHours.Approver("second", scopeDigits));
    }

    private static HoursRecordedV1 entry(String id, int minutes, String kind) {
        return new HoursRecordedV1(id, "v-1", "a-1", "d-1", "s-a-1", "330411003005", minutes, DAY, kind, "CONFIRMED");
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
