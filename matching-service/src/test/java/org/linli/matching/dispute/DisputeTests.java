package org.linli.matching.dispute;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.dispute.DisputeFixtures.AREA;
import static org.linli.matching.dispute.DisputeFixtures.BOTH;
import static org.linli.matching.dispute.DisputeFixtures.CALENDAR;
import static org.linli.matching.dispute.DisputeFixtures.NOW;
import static org.linli.matching.dispute.DisputeFixtures.POLICY;
import static org.linli.matching.dispute.DisputeFixtures.TERMS;
import static org.linli.matching.dispute.DisputeFixtures.TODAY;
import static org.linli.matching.dispute.DisputeFixtures.agreedInWriting;
import static org.linli.matching.dispute.DisputeFixtures.agreedOrally;
import static org.linli.matching.dispute.DisputeFixtures.consented;
import static org.linli.matching.dispute.DisputeFixtures.counting;
import static org.linli.matching.dispute.DisputeFixtures.escalate;
import static org.linli.matching.dispute.DisputeFixtures.hold;
import static org.linli.matching.dispute.DisputeFixtures.mediating;
import static org.linli.matching.dispute.DisputeFixtures.mediatingSince;
import static org.linli.matching.dispute.DisputeFixtures.note;
import static org.linli.matching.dispute.DisputeFixtures.performing;
import static org.linli.matching.dispute.DisputeFixtures.registered;
import static org.linli.matching.dispute.DisputeFixtures.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.DeadlineNearV1;
import org.linli.contracts.matching.DisputeRegisteredV1;
import org.linli.contracts.matching.DisputeSettledV1;
import org.linli.contracts.matching.DisputeStatusChangedV1;
import org.linli.matching.clock.RunningClock;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class DisputeTests {

    private static void assertRefused(ThrowingCallable call, DisputeRejection rejection) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(rejection));
    }

    private static LocalDate due(Dispute dispute, DisputeClock clock) {
        return dispute.state().clocks().find(clock.name()).orElseThrow().due();
    }

    private static @Nullable LocalDate inForceOn(Dispute dispute) {
        return requireNonNull(dispute.state().agreement()).effectiveOn();
    }

    @Nested
    @Rule("MAT-09")
    class Consent {

        @Test
        void aCommitteeActsItselfUntilAPartyClearlyRefuses() {
            Dispute dispute = Dispute.register(
                    registration(Origin.COMMITTEE, PartyStance.Stance.PENDING, PartyStance.Stance.PENDING),
                    counting(),
                    TODAY);
            dispute.want("p1");
            assertThat(dispute.state().status()).isEqualTo(DisputeStatus.REGISTERED);
            dispute.refuse("p2", note());
            assertThat(dispute.state().status()).isEqualTo(DisputeStatus.REFUSED);
            assertThat(dispute.state().clocks().running()).isEmpty();
        }

        @Test
        void needsAnApplicantTwoPartiesAndNoRefusal() {
            assertRefused(
                    () -> Dispute.register(
                            registration(Origin.PARTY, PartyStance.Stance.PENDING, PartyStance.Stance.PENDING),
                            counting(),
                            TODAY),
                    new DisputeRejection.NoApplicant());
            assertRefused(
                    () -> Dispute.register(
                            registration(Origin.PARTY, PartyStance.Stance.WANTS, PartyStance.Stance.REFUSES),
                            counting(),
                            TODAY),
                    new DisputeRejection.PartyRefuses());
        }

        @Test
        void startsOnlyWhenAllWantItAndSomebodyMediates() {
            assertRefused(() -> consented().start(null, counting(), TODAY), new DisputeRejection.NoMediator());
            Dispute passedOn = registered();
            escalate(passedOn, EscalationReason.RISK);
            passedOn.appoint("laojia", "OFFICE", true, false, NOW);
            assertRefused(() -> passedOn.start(null, counting(), TODAY), new DisputeRejection.ConsentMissing());
            passedOn.want("p2");
            passedOn.start(null, counting(), TODAY);
            assertThat(passedOn.state().status()).isEqualTo(DisputeStatus.MEDIATING);
        }
    }

    @Nested
    @Rule({"MAT-09", "MAT-12"})
    class Mediators {

        @Test
        void areGrownUpAndWithoutInterest() {
            Dispute dispute = consented();
            assertRefused(
                    () -> dispute.appoint("young", "p1", false, false, NOW), new DisputeRejection.MediatorNotAnAdult());
            assertRefused(
                    () -> dispute.appoint("cousin", "p1", true, true, NOW), new DisputeRejection.MediatorInterested());
            dispute.appoint("laojia", "p1", true, false, NOW);
            dispute.appoint("zouqin", "p2", true, false, NOW);
            assertThat(dispute.state().mediators()).containsExactly("laojia", "zouqin");
            assertRefused(
                    () -> dispute.appoint("laojia", "p2", true, false, NOW), new DisputeRejection.MediatorThere());
            assertRefused(() -> dispute.appoint("x", "p9", true, false, NOW), new DisputeRejection.UnknownParty());
        }

        @Test
        void whomAPartyRefusesDoesNotComeBack() {
            Dispute dispute = mediating();
            dispute.remove("laojia", Appointment.Removal.REFUSED_BY_PARTY, note(), NOW);
            assertRefused(() -> hold(withFirst(dispute)), new DisputeRejection.NotItsMediator());
            assertRefused(
                    () -> dispute.appoint("laojia", "OFFICE", true, false, NOW),
                    new DisputeRejection.MediatorRefused());
            dispute.appoint("zouqin", "p2", true, false, NOW);
            hold(dispute);
        }

        /** The same dispute, with a session that somebody holds who mediates no longer. */
        private static Dispute withFirst(Dispute dispute) {
            dispute.hold(new Sitting(1, NOW, "laojia", null), null, note(), TODAY, NOW);
            return dispute;
        }

        @Test
        void whoWasAwayMayComeBack() {
            Dispute dispute = mediating();
            dispute.remove("laojia", Appointment.Removal.UNAVAILABLE, note(), NOW);
            dispute.appoint("laojia", "OFFICE", true, false, NOW);
            assertThat(dispute.state().mediators()).containsExactly("laojia");
        }
    }

    @Nested
    @Rule("MAT-10")
    class Month {

        @Test
        void endsOnTheSameDayOrTheLastOfTheMonth() {
            assertThat(due(mediatingSince(LocalDate.of(2026, 3, 10)), DisputeClock.MONTH))
                    .isEqualTo(LocalDate.of(2026, 4, 10));
            // 31 March has no like in April: the 30th, a working Thursday
            assertThat(due(mediatingSince(LocalDate.of(2026, 3, 31)), DisputeClock.MONTH))
                    .isEqualTo(LocalDate.of(2026, 4, 30));
            // 28 February 2026 is a Saturday
            LocalDate february = CALENDAR.plusDays(LocalDate.of(2026, 2, 27), 1).date();
            assertThat(due(mediatingSince(LocalDate.of(2026, 1, 31)), DisputeClock.MONTH))
                    .isEqualTo(february);
            // 20 December 2026 is a Sunday
            assertThat(due(mediating(), DisputeClock.MONTH)).isEqualTo(LocalDate.of(2026, 12, 21));
        }

        @Test
        void allowsASessionOnItsLastDayAndNoneAfter() {
            LocalDate last = LocalDate.of(2026, 12, 21);
            Dispute dispute = mediating();
            Sitting sitting = new Sitting(1, NOW, "laojia", null);
            dispute.hold(sitting, null, note(), last, NOW);
            assertRefused(
                    () -> dispute.hold(sitting, null, note(), last.plusDays(1), NOW), new DisputeRejection.MonthOver());
        }

        @Test
        void goesOnOnlyWithTheConsentOfAll() {
            Dispute dispute = mediating();
            assertRefused(() -> dispute.extend(Set.of("p1"), counting()), new DisputeRejection.AllPartiesNeeded());
            dispute.extend(BOTH, counting());
            assertThat(due(dispute, DisputeClock.MONTH)).isEqualTo(LocalDate.of(2027, 1, 21));
            dispute.hold(new Sitting(1, NOW, "laojia", null), null, note(), LocalDate.of(2026, 12, 22), NOW);
        }

        @Test
        void settlesWithinTheMonthUntilItsLastDay() {
            for (int late : new int[] {0, 1}) {
                LocalDate day = LocalDate.of(2026, 12, 21).plusDays(late);
                Dispute dispute = mediating();
                hold(dispute);
                dispute.extend(BOTH, counting());
                dispute.agree(
                        Agreement.written(day, day), new DisputeFile.AgreementText("x", "y"), null, counting(), day);
                assertThat(dispute.state().settlement())
                        .isEqualTo(new Settlement(Settlement.Result.AGREED, 1, day, 31 + late, late == 0));
            }
        }
    }

    @Nested
    @Rule("MAT-11")
    class Agreements {

        @Test
        void aWrittenOneBindsWhenAllHandsAndTheSealAreOnIt() {
            Dispute dispute = agreedInWriting();
            LocalDate day = TODAY.plusDays(3);
            dispute.sign(new Agreement.Signature(Agreement.SEAL, TODAY), counting(), day);
            dispute.sign(new Agreement.Signature("p1", TODAY.plusDays(2)), counting(), day);
            dispute.sign(new Agreement.Signature(Agreement.MEDIATOR, TODAY), counting(), day);
            assertRefused(
                    () -> dispute.sign(new Agreement.Signature("p1", day), counting(), day),
                    new DisputeRejection.SignedAlready());
            assertRefused(() -> dispute.askCourt(BOTH, counting(), day), new DisputeRejection.NotInForce());
            assertRefused(() -> dispute.perform(day, counting(), day), new DisputeRejection.NotInForce());
            dispute.sign(new Agreement.Signature("p2", TODAY.plusDays(1)), counting(), day);
            assertThat(inForceOn(dispute)).isEqualTo(TODAY.plusDays(2));
            assertRefused(
                    () -> dispute.sign(new Agreement.Signature("p2", day), counting(), day),
                    new DisputeRejection.NothingToSign());
        }

        @Test
        void anOralOneBindsAtOnceAndIsWrittenDown() {
            Dispute dispute = mediating();
            hold(dispute);
            assertRefused(
                    () -> DisputeFixtures.agree(dispute, Agreement.Form.ORAL, null),
                    new DisputeRejection.OralNoteMissing());
            DisputeFixtures.agree(dispute, Agreement.Form.ORAL, note());
            assertThat(inForceOn(dispute)).isEqualTo(TODAY);
        }

        @Test
        void comesOutOfASession() {
            Dispute dispute = mediating();
            assertRefused(
                    () -> DisputeFixtures.agree(dispute, Agreement.Form.WRITTEN, null),
                    new DisputeRejection.NoSessionHeld());
        }

        @Test
        void theCourtIsAskedByAllWithinThirtyDays() {
            // thirty days after 20 November is a Sunday
            LocalDate last = LocalDate.of(2026, 12, 21);
            Dispute dispute = agreedOrally();
            assertThat(due(dispute, DisputeClock.JUDICIAL)).isEqualTo(last);
            assertRefused(
                    () -> dispute.askCourt(Set.of("p2"), counting(), TODAY), new DisputeRejection.AllPartiesNeeded());
            assertRefused(
                    () -> dispute.askCourt(BOTH, counting(), last.plusDays(1)),
                    new DisputeRejection.CourtTooLate(last));
            dispute.askCourt(BOTH, counting(), last);
            dispute.ruled(CourtRuling.CONFIRMED);
            assertThat(dispute.state().ruling()).isEqualTo(CourtRuling.CONFIRMED);
            dispute.perform(last, counting(), last);
            assertThat(dispute.state().status()).isEqualTo(DisputeStatus.PERFORMING);
        }

        @Test
        void aRightThatWasNotUsedIsOverAndNotLate() {
            Dispute dispute = agreedOrally();
            dispute.tick(LocalDate.of(2026, 12, 22));
            assertThat(dispute.state().clocks().overdue(LocalDate.of(2026, 12, 22)))
                    .isFalse();
        }

        @Test
        void isWatchedUntilItIsKeptOrBroken() {
            Dispute dispute = performing();
            assertThat(due(dispute, DisputeClock.VISIT)).isEqualTo(TODAY.plusDays(10));
            assertRefused(() -> dispute.visit(TODAY, note(), counting(), TODAY), new DisputeRejection.DateOutOfRange());
            dispute.visit(TODAY.plusDays(1), note(), counting(), TODAY);
            assertThat(due(dispute, DisputeClock.VISIT)).isEqualTo(TODAY.plusDays(1));
            dispute.breach(note());
            escalate(dispute, EscalationReason.BREACH);
            assertThat(dispute.state().level()).isEqualTo(2);
        }
    }

    @Test
    @Rule("MAT-09")
    void failsOnlyAfterEveryOtherWayWasTold() {
        Dispute dispute = mediating();
        assertRefused(
                () -> dispute.fail(EnumSet.of(Way.COURT, Way.ARBITRATION), note(), counting(), TODAY),
                new DisputeRejection.WaysNotTold(List.of("dispute.ADMINISTRATIVE")));
        dispute.fail(EnumSet.allOf(Way.class), note(), counting(), TODAY);
        assertThat(dispute.state().told()).containsExactlyInAnyOrder(Way.values());
        assertThat(requireNonNull(dispute.state().settlement()).result()).isEqualTo(Settlement.Result.FAILED);
    }

    @Nested
    @Rule("MAT-13")
    class Ladder {

        @Test
        void triesThreeTimesThreeTimesAndOnceBeforeItClimbs() {
            Dispute dispute = mediating();
            List<Integer> attempts = new ArrayList<>();
            for (int level = 1; level <= 3; level++) {
                int tried = 0;
                while (true) {
                    try {
                        escalate(dispute, EscalationReason.ATTEMPTS_USED);
                        break;
                    } catch (Rejected early) {
                        hold(dispute);
                        tried++;
                    }
                }
                attempts.add(tried);
                assertThat(dispute.state().level()).isEqualTo(level + 1);
                assertThat(dispute.state().mediators()).isEmpty();
                dispute.appoint("m" + level, "OFFICE", true, false, NOW);
                dispute.start(null, counting(), TODAY);
            }
            assertThat(attempts).containsExactly(3, 3, 1);
            assertRefused(() -> escalate(dispute, EscalationReason.RISK), new DisputeRejection.TopOfTheLadder());
        }

        @Test
        void saysHowManyAttemptsAreLeft() {
            Dispute dispute = mediating();
            hold(dispute);
            hold(dispute);
            assertRefused(
                    () -> escalate(dispute, EscalationReason.ATTEMPTS_USED), new DisputeRejection.AttemptsLeft(1));
            hold(dispute);
            escalate(dispute, EscalationReason.ATTEMPTS_USED);
        }

        @Test
        void climbsWhenTheDaysOfTheLevelAreOver() {
            Dispute dispute = mediating();
            LocalDate last = due(dispute, DisputeClock.LEVEL);
            // three days after a Friday
            assertThat(last).isEqualTo(LocalDate.of(2026, 11, 23));
            assertRefused(
                    () -> dispute.escalate(EscalationReason.LEVEL_OVERDUE, note(), TERMS, counting(), last, NOW),
                    new DisputeRejection.ReasonNotGiven(EscalationReason.LEVEL_OVERDUE));
            dispute.escalate(EscalationReason.LEVEL_OVERDUE, note(), TERMS, counting(), last.plusDays(1), NOW);
            assertThat(dispute.state().level()).isEqualTo(2);
        }

        @Test
        void givesEachLevelItsDaysInsideTheMonth() {
            List<Integer> days = TERMS.ladder().stream().map(Rung::days).toList();
            assertThat(days).containsExactly(3, 7, 15, 30);
            Dispute dispute = mediating();
            LocalDate month = due(dispute, DisputeClock.MONTH);
            for (int level = 2; level <= 4; level++) {
                dispute.escalate(EscalationReason.RISK, note(), TERMS, counting(), TODAY.plusDays(5L * level), NOW);
                LocalDate counted = CALENDAR.plusDays(TODAY.plusDays(5L * level), days.get(level - 1))
                        .date();
                assertThat(due(dispute, DisputeClock.LEVEL)).isEqualTo(counted.isAfter(month) ? month : counted);
            }
            assertThat(due(dispute, DisputeClock.LEVEL)).isEqualTo(month);
            assertThat(due(dispute, DisputeClock.MONTH)).isEqualTo(month);
        }
    }

    @Test
    @Rule({"MAT-10", "MAT-13"})
    void warnsOfEachDeadlineOnceAndTellsOnceThatItIsMissed() {
        Dispute dispute = Dispute.of(mediating().state());
        dispute.tick(TODAY);
        assertThat(dispute.changes()).isEmpty();
        dispute.tick(LocalDate.of(2026, 11, 23));
        dispute.tick(LocalDate.of(2026, 11, 23));
        dispute.tick(LocalDate.of(2026, 11, 24));
        dispute.tick(LocalDate.of(2026, 11, 24));
        assertThat(PublishedDisputeEvents.of(dispute))
                .containsExactly(
                        new DeadlineNearV1("d1", "DISPUTE", AREA, "LEVEL", LocalDate.of(2026, 11, 23), false, false),
                        new DeadlineNearV1("d1", "DISPUTE", AREA, "LEVEL", LocalDate.of(2026, 11, 23), false, true));
        assertThat(dispute.state().status()).isEqualTo(DisputeStatus.MEDIATING);
    }

    @Test
    void countsItsClocksAnewWhenTheCalendarChanges() {
        Dispute dispute = Dispute.of(mediating().state());
        assertThat(dispute.reschedule(counting())).isFalse();
        WorkingCalendar unknown = new WorkingCalendar(PublishedHolidays.none());
        assertThat(dispute.reschedule(POLICY.counting(AREA, unknown))).isTrue();
        assertThat(dispute.state().clocks().running()).allMatch(RunningClock::provisional);
    }

    @Nested
    @Rule("MAT-12")
    class Secrecy {

        @Test
        void nothingOfTheFileIsInEventsOrPrintsItself() {
            Dispute dispute = performing();
            List<PublishedEvent> events = PublishedDisputeEvents.of(dispute);
            assertThat(events)
                    .contains(
                            new DisputeRegisteredV1("d1", AREA, "NEIGHBOUR", "PARTY", 1),
                            new DisputeSettledV1("d1", AREA, "NEIGHBOUR", 1, "AGREED", 0, true),
                            new DisputeStatusChangedV1("d1", AREA, "NEIGHBOUR", 1, "AGREED", "PERFORMING"));
            String said = events + dispute.state().toString() + dispute.changes();
            assertThat(said).doesNotContain("李建国", "13800138001", "漏水", "八百元", "各执一词");
            assertThat(dispute.state().file().reveal().notes()).isNotEmpty();
        }

        @Test
        void everyReadingStaysOnRecord() {
            Dispute dispute = mediating();
            dispute.read("laojia", "准备调解", NOW);
            dispute.read("community", "检查", NOW);
            assertThat(dispute.state().readings()).extracting(FileReading::by).containsExactly("laojia", "community");
        }
    }

    @Nested
    @Rule("MAT-13")
    class Figures {

        private static List<Disputes.Counted> disputes(int agreedLow, int agreedHigh, int failed) {
            List<Disputes.Counted> all = new ArrayList<>();
            for (int i = 0; i < agreedLow + agreedHigh + failed; i++) {
                boolean agreed = i < agreedLow + agreedHigh;
                all.add(new Disputes.Counted(
                        AREA,
                        agreed ? DisputeStatus.FULFILLED : DisputeStatus.FAILED,
                        agreed ? Settlement.Result.AGREED : Settlement.Result.FAILED,
                        i < agreedLow ? 1 : 3,
                        agreed));
            }
            return all;
        }

        @Test
        void countsWhatWasSettledWhere() {
            DisputeFigures figures = DisputeFigures.of(disputes(15, 5, 5));
            assertThat(figures.registered()).isEqualTo(25);
            assertThat(figures.resolved()).isEqualTo(20);
            assertThat(figures.firstLevelShare()).isEqualTo(0.75);
            assertThat(figures.successRate()).isEqualTo(0.8);
            assertThat(figures.withinMonthShare()).isEqualTo(0.8);
        }

        @Test
        void hidesOneToFourAndShowsNoneAndFive() {
            assertThat(DisputeFigures.shown(0)).isZero();
            assertThat(DisputeFigures.shown(1)).isNull();
            assertThat(DisputeFigures.shown(4)).isNull();
            assertThat(DisputeFigures.shown(5)).isEqualTo(5);
            DisputeFigures figures = DisputeFigures.of(disputes(5, 4, 0));
            assertThat(figures.resolved()).isEqualTo(9);
            assertThat(figures.resolvedAtFirstLevel()).isNull();
            assertThat(figures.firstLevelShare()).isNull();
        }
    }
}
