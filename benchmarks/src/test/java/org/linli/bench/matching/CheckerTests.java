package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.bench.matching.Given.seat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.bench.matching.Given.A;

class CheckerTests {

    private static final int SOCIAL_WORKER = 32;

    private static void accepted(Verdict verdict) {
        assertThat(verdict.violations()).isEmpty();
    }

    /** That rule and no other. */
    private static void caught(Verdict verdict, HardRule rule) {
        assertThat(verdict.violations()).extracting(Violation::rule).containsOnly(rule);
    }

    @Test
    void acceptsAnEmptyPlan() {
        Verdict verdict = Given.with(A.person()).needs(A.need()).judge();
        accepted(verdict);
        assertThat(verdict.utility()).isZero();
    }

    @Nested
    class References {

        private final Given given =
                Given.with(A.person()).needs(A.need(), A.need().venue(0, 10)).venues(A.venue());

        @Test
        void catchesANeedThatIsNotThere() {
            caught(given.judge(seat(2, 0)), HardRule.UNKNOWN_NEED);
            caught(given.judge(seat(-1, 0)), HardRule.UNKNOWN_NEED);
        }

        @Test
        void catchesAWindowThatIsNotThere() {
            caught(given.judge(new Seat(0, 1, -1, 0, 0)), HardRule.UNKNOWN_WINDOW);
            caught(given.judge(new Seat(0, -1, -1, 0, 0)), HardRule.UNKNOWN_WINDOW);
        }

        @Test
        void catchesARoleThatIsNotThere() {
            caught(given.judge(seat(0, 0), new Seat(0, 0, -1, 1, 0)), HardRule.UNKNOWN_ROLE);
        }

        @Test
        void catchesAPersonWhoIsNotThere() {
            caught(given.judge(seat(0, 0), seat(0, 1)), HardRule.UNKNOWN_PERSON);
        }

        @Test
        void catchesAVenueThatIsNotThere() {
            accepted(given.judge(new Seat(1, 0, 0, 0, 0)));
            caught(given.judge(new Seat(1, 0, 1, 0, 0)), HardRule.UNKNOWN_VENUE);
        }
    }

    @Nested
    class OfANeed {

        @Test
        void oneWindow() {
            Given given = Given.with(A.person(), A.person())
                    .needs(A.need()
                            .role(Role.GENERAL, 0, 0, 2, 2)
                            .window(0, 4, 4, 0)
                            .window(1, 4, 4, 0));
            accepted(given.judge(seat(0, 0), seat(0, 1)));
            caught(given.judge(seat(0, 0), new Seat(0, 1, -1, 0, 1)), HardRule.ONE_WINDOW);
        }

        @Test
        void oneVenue() {
            Given given = Given.with(A.person(), A.person())
                    .needs(A.need().venue(0, 10).role(Role.GENERAL, 0, 0, 2, 2))
                    .venues(A.venue(), A.venue());
            accepted(given.judge(new Seat(0, 0, 0, 0, 0), new Seat(0, 0, 0, 0, 1)));
            caught(given.judge(new Seat(0, 0, 0, 0, 0), new Seat(0, 0, 1, 0, 1)), HardRule.ONE_VENUE);
        }

        @Test
        void minimumOrNothing() {
            Given given = Given.with(A.person(), A.person()).needs(A.need().role(Role.GENERAL, 0, 0, 2, 3));
            accepted(given.judge(seat(0, 0), seat(0, 1)));
            caught(given.judge(seat(0, 0)), HardRule.MINIMUM);
        }

        @Test
        void minimumOfARoleThatNobodyFills() {
            Given given = Given.with(A.person(), A.person())
                    .needs(A.need().role(Role.GENERAL, 0, 0, 1, 1).role(Role.SPECIALIST, 0, 0, 1, 1));
            accepted(given.judge(seat(0, 0), new Seat(0, 0, -1, 1, 1)));
            caught(given.judge(seat(0, 0)), HardRule.MINIMUM);
        }

        @Test
        void noMoreThanWanted() {
            Given given = Given.with(A.person(), A.person(), A.person())
                    .needs(A.need().role(Role.GENERAL, 0, 0, 1, 2));
            accepted(given.judge(seat(0, 0), seat(0, 1)));
            caught(given.judge(seat(0, 0), seat(0, 1), seat(0, 2)), HardRule.WANTED);
        }

        @Test
        void aPersonOnce() {
            Given given = Given.with(A.person(), A.person())
                    .needs(A.need().role(Role.GENERAL, 0, 0, 1, 2).role(Role.SPECIALIST, 0, 0, 0, 1));
            accepted(given.judge(seat(0, 0), new Seat(0, 0, -1, 1, 1)));
            caught(given.judge(seat(0, 0), seat(0, 0)), HardRule.PERSON_ONCE);
            caught(given.judge(seat(0, 0), new Seat(0, 0, -1, 1, 0)), HardRule.PERSON_ONCE);
        }
    }

    @Nested
    class OfAPerson {

        @Test
        void aGeneralRoleIsNotForSocialWorkers() {
            caught(Given.with(A.person().quals(SOCIAL_WORKER)).needs(A.need()).judge(seat(0, 0)), HardRule.KIND);
        }

        @Test
        void aSupervisorIsASocialWorker() {
            Given.NeedDraft need = A.need().role(Role.SUPERVISOR, 0, 0, 1, 1);
            accepted(Given.with(A.person().quals(SOCIAL_WORKER)).needs(need).judge(seat(0, 0)));
            caught(Given.with(A.person().quals(31)).needs(need).judge(seat(0, 0)), HardRule.KIND);
        }

        @Test
        void aSpecialistIsAnyone() {
            Given.NeedDraft need = A.need().role(Role.SPECIALIST, 0, 0, 1, 1);
            accepted(Given.with(A.person().quals(SOCIAL_WORKER)).needs(need).judge(seat(0, 0)));
            accepted(Given.with(A.person()).needs(need).judge(seat(0, 0)));
        }

        @Test
        void everySkillThatIsAsked() {
            Given.NeedDraft need = A.need().role(Role.GENERAL, 0b101, 0, 1, 1);
            accepted(Given.with(A.person().skills(0b111)).needs(need).judge(seat(0, 0)));
            caught(Given.with(A.person().skills(0b110)).needs(need).judge(seat(0, 0)), HardRule.SKILLS);
        }

        @Test
        void everyQualificationThatIsAsked() {
            Given.NeedDraft need = A.need().role(Role.GENERAL, 0, 0b101, 1, 1);
            accepted(Given.with(A.person().quals(0b101)).needs(need).judge(seat(0, 0)));
            caught(Given.with(A.person().quals(0b001)).needs(need).judge(seat(0, 0)), HardRule.QUALIFICATIONS);
        }

        @Test
        void everyLanguageThatIsAsked() {
            Given.NeedDraft need = A.need().languages(0b110);
            accepted(Given.with(A.person().languages(0b111)).needs(need).judge(seat(0, 0)));
            caught(Given.with(A.person().languages(0b011)).needs(need).judge(seat(0, 0)), HardRule.LANGUAGES);
        }

        @Test
        void languagesAreNotAskedOfASupervisorButOfASpecialist() {
            Given.PersonDraft worker = A.person().quals(SOCIAL_WORKER).languages(1);
            accepted(Given.with(worker)
                    .needs(A.need().languages(4).role(Role.SUPERVISOR, 0, 0, 1, 1))
                    .judge(seat(0, 0)));
            caught(
                    Given.with(worker)
                            .needs(A.need().languages(4).role(Role.SPECIALIST, 0, 0, 1, 1))
                            .judge(seat(0, 0)),
                    HardRule.LANGUAGES);
        }

        @Test
        void withinTheRadius() {
            Given.NeedDraft need = A.need().at(1000f);
            accepted(Given.with(A.person().radius(1000f)).needs(need).judge(seat(0, 0)));
            caught(
                    Given.with(A.person().radius(Math.nextDown(1000f)))
                            .needs(need)
                            .judge(seat(0, 0)),
                    HardRule.RADIUS);
        }

        @Test
        void availableForTheWholeWindow() {
            Given.NeedDraft need = A.need().window(2, 4, 3, 0);
            accepted(Given.with(A.person().availableOn(2, 0b0111_0000))
                    .needs(need)
                    .judge(seat(0, 0)));
            caught(
                    Given.with(A.person().availableOn(2, 0b0011_0000))
                            .needs(need)
                            .judge(seat(0, 0)),
                    HardRule.AVAILABILITY);
            caught(
                    Given.with(A.person().availableOn(2, 0b0110_0000))
                            .needs(need)
                            .judge(seat(0, 0)),
                    HardRule.AVAILABILITY);
            caught(
                    Given.with(A.person().availableOn(3, 0b0111_0000))
                            .needs(need)
                            .judge(seat(0, 0)),
                    HardRule.AVAILABILITY);
        }

        @Test
        void oneSlotBetweenTwoEngagementsOfADay() {
            Given.NeedDraft early = A.need().window(0, 4, 4, 0);
            accepted(Given.with(A.person())
                    .needs(early, A.need().window(0, 9, 4, 0))
                    .judge(seat(0, 0), seat(1, 0)));
            caught(
                    Given.with(A.person())
                            .needs(early, A.need().window(0, 8, 4, 0))
                            .judge(seat(0, 0), seat(1, 0)),
                    HardRule.PERSON_OVERLAP);
            caught(
                    Given.with(A.person())
                            .needs(A.need().window(0, 8, 4, 0), early)
                            .judge(seat(0, 0), seat(1, 0)),
                    HardRule.PERSON_OVERLAP);
            accepted(Given.with(A.person())
                    .needs(early, A.need().window(1, 4, 4, 0))
                    .judge(seat(0, 0), seat(1, 0)));
        }

        @Test
        void noMoreEngagementsThanAgreed() {
            Given.NeedDraft[] needs = {A.need(), A.need().window(1, 4, 4, 0)};
            accepted(Given.with(A.person().atMost(2, 100)).needs(needs).judge(seat(0, 0), seat(1, 0)));
            caught(
                    Given.with(A.person().atMost(1, 100)).needs(needs).judge(seat(0, 0), seat(1, 0)),
                    HardRule.MAX_ENGAGEMENTS);
        }

        @Test
        void noMoreSlotsThanAgreed() {
            Given.NeedDraft[] needs = {A.need(), A.need().window(1, 4, 4, 0)};
            accepted(Given.with(A.person().atMost(8, 8)).needs(needs).judge(seat(0, 0), seat(1, 0)));
            caught(Given.with(A.person().atMost(8, 7)).needs(needs).judge(seat(0, 0), seat(1, 0)), HardRule.MAX_SLOTS);
        }
    }

    @Nested
    class OfAVenue {

        private static final Seat INSIDE = new Seat(0, 0, 0, 0, 0);

        private Verdict judge(Given.NeedDraft need, Given.VenueDraft venue) {
            return Given.with(A.person()).needs(need).venues(venue).judge(INSIDE);
        }

        @Test
        void whereOneIsAsked() {
            Given given = Given.with(A.person()).needs(A.need().venue(0, 1)).venues(A.venue());
            accepted(given.judge(INSIDE));
            caught(given.judge(seat(0, 0)), HardRule.VENUE_MISSING);
        }

        @Test
        void andNotWhereNoneIsAsked() {
            caught(judge(A.need(), A.venue()), HardRule.VENUE_NOT_ASKED);
        }

        @Test
        void largeEnough() {
            accepted(judge(A.need().venue(0, 40), A.venue().capacity(40)));
            caught(judge(A.need().venue(0, 41), A.venue().capacity(40)), HardRule.VENUE_CAPACITY);
        }

        @Test
        void goodEnough() {
            accepted(judge(A.need().venue(1, 1), A.venue().type(1)));
            accepted(judge(A.need().venue(1, 1), A.venue().type(2)));
            caught(judge(A.need().venue(1, 1), A.venue().type(0)), HardRule.VENUE_TYPE);
        }

        @Test
        void withinTwoThousandMetres() {
            accepted(judge(A.need().venue(0, 1), A.venue().at(2000f)));
            caught(judge(A.need().venue(0, 1), A.venue().at(Math.nextUp(2000f))), HardRule.VENUE_DISTANCE);
        }

        @Test
        void openForTheWholeWindow() {
            Given.NeedDraft need = A.need().venue(0, 1).window(5, 4, 3, 0);
            accepted(judge(need, A.venue().openOn(5, 0b0111_0000)));
            caught(judge(need, A.venue().openOn(5, 0b0011_0000)), HardRule.VENUE_OPENING);
            caught(judge(need, A.venue().openOn(5, 0b0110_0000)), HardRule.VENUE_OPENING);
            caught(judge(need, A.venue().openOn(4, 0b0111_0000)), HardRule.VENUE_OPENING);
        }

        @Test
        void takenOnceAtATimeWithoutABuffer() {
            Given.PersonDraft[] two = {A.person(), A.person()};
            Given.NeedDraft first = A.need().venue(0, 1).window(0, 4, 4, 0);
            Seat other = new Seat(1, 0, 0, 0, 1);
            accepted(Given.with(two)
                    .needs(first, A.need().venue(0, 1).window(0, 8, 4, 0))
                    .venues(A.venue())
                    .judge(INSIDE, other));
            caught(
                    Given.with(two)
                            .needs(first, A.need().venue(0, 1).window(0, 7, 4, 0))
                            .venues(A.venue())
                            .judge(INSIDE, other),
                    HardRule.VENUE_OVERLAP);
            accepted(Given.with(two)
                    .needs(first, A.need().venue(0, 1).window(1, 4, 4, 0))
                    .venues(A.venue())
                    .judge(INSIDE, other));
        }
    }

    @Test
    void poolsAreNotOverdrawn() {
        Given given = Given.with(A.person(), A.person())
                .needs(A.need().resource(3, 4), A.need().resource(3, 5));
        accepted(given.pool(3, 9).judge(seat(0, 0), seat(1, 1)));
        caught(given.pool(3, 8).judge(seat(0, 0), seat(1, 1)), HardRule.POOL);
        caught(given.pool(2, 9).judge(seat(0, 0), seat(1, 1)), HardRule.POOL);
    }

    @Test
    void poolsAreDrawnOncePerNeedWhateverItsSeats() {
        Given given =
                Given.with(A.person(), A.person()).needs(A.need().resource(3, 5).role(Role.GENERAL, 0, 0, 2, 2));
        accepted(given.pool(3, 5).judge(seat(0, 0), seat(0, 1)));
    }

    @Test
    void pinsAreKept() {
        Instance instance = Given.with(A.person(), A.person()).needs(A.need()).instance();
        accepted(Checker.check(instance, List.of(seat(0, 0)), List.of(seat(0, 0))));
        caught(Checker.check(instance, List.of(seat(0, 1)), List.of(seat(0, 0))), HardRule.PIN);
    }

    @Nested
    class Scores {

        /** 1000 for running + 200 for the seat + 250 nearness of somebody on the spot. */
        private static final int PLAIN = 1450;

        @Test
        void aSeatOnTheSpot() {
            assertThat(Given.with(A.person()).needs(A.need()).judge(seat(0, 0)).utility())
                    .isEqualTo(PLAIN);
        }

        @Test
        void nearnessFallsWithDistanceAndTruncates() {
            // 250 * (1 - 333/1000) = 166.75
            assertThat(Given.with(A.person().at(333f))
                            .needs(A.need())
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(1200 + 166);
        }

        @Test
        void fitIsTheShareOfPreferredSkills() {
            // 250 * 2 / 3 = 166
            assertThat(Given.with(A.person().skills(0b0011))
                            .needs(A.need().preferredSkills(0b0111))
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN + 166);
        }

        @Test
        void aSupervisorsFitCountsHalfAndTheCategoryNot() {
            Given.NeedDraft need = A.need().category(5).preferredSkills(0b0111).role(Role.SUPERVISOR, 0, 0, 1, 1);
            // 166 / 2 = 83
            assertThat(Given.with(A.person().quals(SOCIAL_WORKER).skills(0b0011).categories(1 << 5))
                            .needs(need)
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN + 83);
        }

        @Test
        void preferredCategoryRatingAndPriorPartner() {
            assertThat(Given.with(A.person().categories(1 << 5).rating(87))
                            .needs(A.need().category(5).priorPerson(0))
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN + 150 + 87 + 600);
        }

        @Test
        void fairnessFallsWithRecentHoursToZero() {
            // 150 - 150 * 7 / 40 = 150 - 26
            assertThat(Given.with(A.person().recentHours(7))
                            .needs(A.need())
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN + 124);
            assertThat(Given.with(A.person().recentHours(120))
                            .needs(A.need())
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN);
        }

        @Test
        void dialectCountsInTwoCategoriesOnly() {
            Given.PersonDraft speaker = A.person().languages(2);
            assertThat(Given.with(speaker)
                            .needs(A.need().category(0))
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN + 60);
            assertThat(Given.with(speaker)
                            .needs(A.need().category(3))
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN + 60);
            assertThat(Given.with(speaker)
                            .needs(A.need().category(4))
                            .judge(seat(0, 0))
                            .utility())
                    .isEqualTo(PLAIN);
        }

        @Test
        void windowAndVenueCost() {
            // 150 * 777 / 2000 = 58.275
            Given given = Given.with(A.person())
                    .needs(A.need().venue(0, 1).window(0, 4, 4, 0).window(1, 4, 4, 120))
                    .venues(A.venue().at(777f));
            assertThat(given.judge(new Seat(0, 1, 0, 0, 0)).utility()).isEqualTo(PLAIN - 120 - 58);
        }

        @Test
        void eachFurtherEngagementCostsMore() {
            Given.NeedDraft[] week = new Given.NeedDraft[9];
            Seat[] seats = new Seat[9];
            for (int i = 0; i < 9; i++) {
                week[i] = A.need().window(i % 7, i < 7 ? 4 : 14, 4, 0);
                seats[i] = seat(i, 0);
            }
            Given volunteer = Given.with(A.person().atMost(9, 100)).needs(week);
            int[] sums = {0, 0, 120, 420, 920, 1620, 2520, 3620, 4920, 6220};
            for (int n = 1; n <= 9; n++) {
                assertThat(volunteer.judge(java.util.Arrays.copyOf(seats, n)).utility())
                        .isEqualTo(n * PLAIN - sums[n]);
            }
        }

        @Test
        void socialWorkersPayAQuarterForLoad() {
            Given.NeedDraft[] needs = new Given.NeedDraft[3];
            Seat[] seats = new Seat[3];
            for (int i = 0; i < 3; i++) {
                needs[i] = A.need().window(i, 4, 4, 0).role(Role.SUPERVISOR, 0, 0, 1, 1);
                seats[i] = seat(i, 0);
            }
            assertThat(Given.with(A.person().quals(SOCIAL_WORKER))
                            .needs(needs)
                            .judge(seats)
                            .utility())
                    .isEqualTo(3 * PLAIN - 30 - 75);
        }
    }
}
