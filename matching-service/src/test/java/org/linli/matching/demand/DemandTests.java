package org.linli.matching.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.demand.DemandFixtures.NOW;
import static org.linli.matching.demand.DemandFixtures.SATURDAY_MORNING;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class DemandTests {

    private static void assertRefused(ThrowingCallable call, DemandRejection rejection) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(rejection));
    }

    @Nested
    class Submitted {

        @Test
        @Rule("MAT-02")
        void setsTheDaysToVerifyAndToAnswer() {
            // Friday 20 November: the starting day and the weekend do not count
            DemandState state = DemandFixtures.submitted().state();
            assertThat(state.due().verifyBy()).isEqualTo(new Deadline(LocalDate.of(2026, 11, 25), false));
            assertThat(state.due().answerBy()).isEqualTo(new Deadline(LocalDate.of(2026, 11, 27), false));
        }

        @Test
        @Rule("MAT-02")
        void setsOtherDaysWhenTheCalendarChangesWhileTheyMatter() {
            ServiceLevel weekendsOnly = DemandFixtures.promised()
                    .of(
                            DemandFixtures.details().area(),
                            LocalDate.of(2026, 11, 20),
                            new WorkingCalendar(PublishedHolidays.none()));
            Demand submitted = DemandFixtures.submitted();
            assertThat(submitted.reschedule(submitted.state().due(), NOW)).isFalse();
            assertThat(submitted.reschedule(weekendsOnly, NOW)).isTrue();
            assertThat(submitted.state().due().provisional()).isTrue();
            Demand rejected = DemandFixtures.submitted();
            rejected.reject("officer", "no", NOW);
            assertThat(rejected.reschedule(weekendsOnly, NOW)).isFalse();
        }

        @Test
        void mustBeWantedInTheFuture() {
            DemandDetails details = DemandFixtures.details();
            assertRefused(
                    () -> Demand.submit(
                            new DemandId("d"), "n", details, "r", DemandFixtures.due(), SATURDAY_MORNING.startsAt()),
                    new DemandRejection.WindowPast());
            assertThat(Demand.submit(
                                    new DemandId("d"),
                                    "n",
                                    details,
                                    "r",
                                    DemandFixtures.due(),
                                    SATURDAY_MORNING.startsAt().minusMillis(1))
                            .state()
                            .status())
                    .isEqualTo(DemandStatus.SUBMITTED);
        }
    }

    @Nested
    class OnTheList {

        @Test
        void isNotListedOnceItsTimeHasCome() {
            Demand demand = DemandFixtures.verified();
            assertRefused(() -> demand.list(null, SATURDAY_MORNING.startsAt()), new DemandRejection.WindowPast());
            demand.list(null, SATURDAY_MORNING.startsAt().minusMillis(1));
            assertThat(demand.state().status()).isEqualTo(DemandStatus.LISTED);
        }

        @Test
        void expiresWhenItsTimeHasComeAndNotBefore() {
            Demand demand = DemandFixtures.listed();
            assertRefused(
                    () -> demand.expire(SATURDAY_MORNING.startsAt().minusMillis(1)), new DemandRejection.WindowAhead());
            demand.expire(SATURDAY_MORNING.startsAt());
            assertThat(demand.state().status()).isEqualTo(DemandStatus.EXPIRED);
        }

        @Test
        void takesNoMorePeopleThanWanted() {
            Demand demand = DemandFixtures.matching(DemandFixtures.asking(2, 1));
            assertRefused(
                    () -> demand.propose("p", List.of(Seat.proposed("x", SeatRole.VOLUNTEER, "vx")), NOW),
                    new DemandRejection.TooManySeats(SeatRole.VOLUNTEER, 2));
            assertRefused(
                    () -> demand.propose("p", List.of(Seat.proposed("x", SeatRole.SUPERVISOR, "vx")), NOW),
                    new DemandRejection.TooManySeats(SeatRole.SUPERVISOR, 0));
        }

        @Test
        void isListedAgainForANewTimeAfterReopening() {
            Demand demand = DemandFixtures.reopened();
            Window next = new Window(LocalDate.of(2026, 12, 12), LocalTime.of(14, 0), LocalTime.of(16, 0));
            demand.list(next, NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.LISTED);
            assertThat(demand.state().details().window()).isEqualTo(next);
            assertThat(demand.state().seats()).isEmpty();
            assertThat(demand.state().matchedAt()).isNull();
        }
    }

    @Nested
    class WithPeople {

        @Test
        void isMatchedWithTheMinimumAndNotWithOneLess() {
            Demand demand = DemandFixtures.matching(DemandFixtures.asking(3, 2));
            demand.seatAccepted("a1", SeatRole.VOLUNTEER, "v1", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHING);
            demand.seatAccepted("a2", SeatRole.VOLUNTEER, "v2", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHED);
        }

        @Test
        void isNotMatchedWithoutItsSupervisor() {
            Demand demand = DemandFixtures.matching(DemandFixtures.supervised());
            demand.seatAccepted("a1", SeatRole.VOLUNTEER, "v1", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHING);
            demand.seatAccepted("s1", SeatRole.SUPERVISOR, "w1", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHED);
        }

        @Test
        void countsAYesOnce() {
            Demand demand = DemandFixtures.matching(DemandFixtures.asking(3, 2));
            demand.seatAccepted("a1", SeatRole.VOLUNTEER, "v1", NOW);
            int changes = demand.changes().size();
            demand.seatAccepted("a1", SeatRole.VOLUNTEER, "v1", NOW);
            assertThat(demand.changes()).hasSize(changes);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHING);
        }

        @Test
        void goesBackToTheListWithTheLastNoAndNotBefore() {
            Demand demand = DemandFixtures.matching(DemandFixtures.asking(2, 1));
            demand.seatFreed("a1", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHING);
            demand.seatFreed("a2", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.LISTED);
        }

        @Test
        void keepsWhoServesWhenALateNoArrives() {
            Demand demand = DemandFixtures.inService();
            demand.seatFreed("a1", NOW);
            assertThat(demand.state().seats()).anyMatch(s -> s.assignmentId().equals("a1"));
            assertThat(demand.state().status()).isEqualTo(DemandStatus.IN_SERVICE);
        }

        @Test
        void asksAgainWhenTooFewAreLeftAndNotBefore() {
            Demand demand = DemandFixtures.matching(DemandFixtures.asking(3, 2));
            demand.seatAccepted("a1", SeatRole.VOLUNTEER, "v1", NOW);
            demand.seatAccepted("a2", SeatRole.VOLUNTEER, "v2", NOW);
            demand.seatAccepted("a3", SeatRole.VOLUNTEER, "v3", NOW);
            demand.seatFreed("a1", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHED);
            demand.seatFreed("a2", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHING);
            demand.seatFreed("a3", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.LISTED);
        }

        @Test
        void hearsOfACheckInBeforeTheYes() {
            Demand demand = DemandFixtures.matching();
            demand.seatCheckedIn("a1", SeatRole.VOLUNTEER, "v1", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.IN_SERVICE);
            assertThat(demand.changes().stream().map(Demand.Change::to))
                    .containsSubsequence(DemandStatus.MATCHED, DemandStatus.IN_SERVICE);
        }

        @Test
        void startsLateWhenTheMinimumComesAfterTheFirstCheckIn() {
            Demand demand = DemandFixtures.matching(DemandFixtures.asking(3, 2));
            demand.seatCheckedIn("a1", SeatRole.VOLUNTEER, "v1", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHING);
            demand.seatAccepted("a2", SeatRole.VOLUNTEER, "v2", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.IN_SERVICE);
        }

        @Test
        void doesNotFallBackWhenTheCheckInComesAfterTheCheckOut() {
            Demand demand = DemandFixtures.matched();
            demand.seatServed("a1", SeatRole.VOLUNTEER, "v1", 90, NOW);
            demand.seatCheckedIn("a1", SeatRole.VOLUNTEER, "v1", NOW);
            assertThat(demand.state().seats())
                    .filteredOn(s -> s.assignmentId().equals("a1"))
                    .allMatch(s -> s.stage() == Seat.Stage.SERVED && s.minutes() == 90);
        }

        @Test
        void takesASeatThatItNeverHeardOf() {
            Demand demand = DemandFixtures.listed();
            demand.seatAccepted("lost", SeatRole.VOLUNTEER, "v9", NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.MATCHED);
        }
    }

    @Nested
    class Served {

        @Test
        void isNotConfirmedBeforeSomebodyServed() {
            Demand demand = DemandFixtures.inService();
            assertRefused(() -> demand.complete("r", 5, null, NOW), new DemandRejection.NobodyServed());
            demand.seatServed("a1", SeatRole.VOLUNTEER, "v1", 60, NOW);
            demand.complete("r", 5, null, NOW);
            assertThat(demand.state().status()).isEqualTo(DemandStatus.DONE);
            assertThat(demand.state().rating()).isEqualTo(5);
        }
    }

    @Nested
    class Published {

        @Test
        void tellsEveryMoveInOrderWithItsContract() {
            Demand demand = DemandFixtures.done();
            List<PublishedEvent> events = PublishedDemandEvents.of(demand, "import-1");
            assertThat(events.stream().map(e -> e.getClass().getSimpleName()))
                    .containsExactly(
                            "DemandSubmittedV1",
                            "DemandStatusChangedV1",
                            "DemandListedV1",
                            "DemandStatusChangedV1",
                            "DemandStatusChangedV1",
                            "DemandStatusChangedV1",
                            "DemandStatusChangedV1",
                            "DemandCompletedV1",
                            "DemandStatusChangedV1");
            assertThat(events.getFirst())
                    .isEqualTo(new DemandSubmittedV1(
                            "d1", "330411003001", "DISPUTE", "SERVICE", "URGENT", "COMMUNITY_VISIT", "import-1"));
            assertThat(events)
                    .contains(new DemandListedV1(
                            "d1",
                            "330411003001",
                            "邻里纠纷调解",
                            "DISPUTE",
                            "SERVICE",
                            "URGENT",
                            "RESIDENTS",
                            SATURDAY_MORNING.startsAt(),
                            SATURDAY_MORNING.endsAt(),
                            2,
                            1));
            assertThat(events).contains(new DemandCompletedV1("d1", "330411003001", "DISPUTE", 5, 118, 1));
            assertThat(events.getLast())
                    .isEqualTo(new DemandStatusChangedV1("d1", "330411003001", "DISPUTE", "IN_SERVICE", "DONE"));
        }

        @Test
        void tellsNothingAboutWhoAsked() {
            assertThat(PublishedDemandEvents.of(DemandFixtures.evaluated(), null)
                            .toString())
                    .doesNotContain("requester");
        }
    }
}
