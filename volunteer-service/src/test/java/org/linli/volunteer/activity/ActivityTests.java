package org.linli.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.contracts.volunteer.ActivityStatusChangedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

class ActivityTests {

    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    private static final PublishingPolicy POLICY = ActivityFixtures.policy();

    private static final Map<ActivityMove, Consumer<Activity>> MOVES = new EnumMap<>(Map.of(
            ActivityMove.AMEND, a -> a.amend(plan(notice("清理河道", START, START.plusSeconds(60), false)), POLICY),
            ActivityMove.SUBMIT, Activity::submit,
            ActivityMove.PUBLISH, a -> a.publish(POLICY, NOW),
            ActivityMove.START, Activity::start,
            ActivityMove.FINISH, Activity::finish,
            ActivityMove.CONFIRM_HOURS, Activity::confirmHours,
            ActivityMove.ARCHIVE, Activity::archive,
            ActivityMove.CANCEL, a -> a.cancel("rain")));

    static Stream<Arguments> everyStatusAndVerb() {
        return Stream.of(ActivityStatus.values())
                .flatMap(status -> MOVES.keySet().stream().map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndVerb")
    void movesOnlyAsTheTableSays(ActivityStatus status, ActivityMove move) {
        Activity activity = in(status, 5);
        Activity.State before = activity.state();
        Consumer<Activity> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(activity);
            assertThat(activity.state().status()).isEqualTo(move.target());
            assertThat(activity.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(activity))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ActivityRejection.NotAllowedNow(move, status)));
            assertThat(activity.state()).isEqualTo(before);
            assertThat(activity.changes()).isEmpty();
        }
    }

    @Test
    void closesRecruitmentOnlyByItsLastSeat() {
        for (ActivityStatus status : ActivityStatus.values()) {
            Activity activity = in(status, 1);
            if (ActivityMove.CLOSE_RECRUITMENT.allowedFrom(status)) {
                assertThat(activity.seat(new VolunteerId("v"))).isTrue();
                assertThat(activity.state().status()).isEqualTo(ActivityStatus.RECRUITED);
            } else {
                activity.seatAssigned(new VolunteerId("v"));
                assertThat(activity.state().status()).isEqualTo(status);
            }
        }
    }

    @Nested
    class WhenPublished {

        @Rule("VOL-14")
        @ParameterizedTest
        @CsvSource({"2026-12-01T01:00:00Z, false", "2026-12-01T00:59:59Z, true"})
        void mustLieInTheFuture(Instant now, boolean published) {
            expect(published, in(ActivityStatus.REVIEW, 5), now, new ActivityRejection.NotInFuture());
        }

        @Rule("VOL-14")
        @ParameterizedTest
        @CsvSource({"2027-12-01T01:00:00Z, true", "2027-12-02T01:00:00Z, false"})
        void spansAYearAtMost(Instant end, boolean published) {
            expect(
                    published,
                    review(notice("清理河道", START, end, false), null),
                    NOW,
                    new ActivityRejection.LongerThanAYear());
        }

        @Rule("VOL-08")
        @ParameterizedTest
        @CsvSource({
            "2026-12-01, 2026-12-01, true",
            "2026-12-02, 2026-12-31, false",
            "2026-11-01, 2026-11-30, false",
            ", , false"
        })
        void isInsuredForAllItsDaysWhenDangerous(@Nullable LocalDate from, @Nullable LocalDate to, boolean published) {
            Insurance insurance = from == null || to == null ? null : new Insurance("P-1", from, to);
            expect(
                    published,
                    review(notice("防汛巡查", START, START.plus(Duration.ofHours(3)), true), insurance),
                    NOW,
                    new ActivityRejection.Uninsured());
        }

        @Rule("VOL-06")
        @Test
        void hasACompleteNotice() {
            Notice bare = new Notice("清理河道", "", "", "", "", "", START, START.plusSeconds(60), 5, false);
            expect(
                    false,
                    review(bare, null),
                    NOW,
                    new ActivityRejection.NoticeIncomplete(List.of("content", "place", "risks", "safeguards")));
        }

        @Test
        void tellsEverybody() {
            Activity activity = in(ActivityStatus.REVIEW, 5);
            activity.publish(POLICY, NOW);
            assertThat(PublishedActivityEvents.of(activity))
                    .containsExactly(new ActivityPublishedV1(
                            "a-1", "330411003005", "清理河道", null, START, START.plus(Duration.ofHours(3)), 5));
        }

        @Rule({"VOL-04", "VOL-08"})
        @Test
        void isInsuredInAnEmergencyToo() {
            Details rescue = ActivityFixtures.details(d -> d.emergency("ZH-01").agreement("协议一"));
            expect(
                    false,
                    review(notice("防汛", START, START.plusSeconds(60), false), rescue, null),
                    NOW,
                    new ActivityRejection.Uninsured());
        }

        @Rule("VOL-31")
        @Test
        void hasACommandPostInAnEmergency() {
            Insurance insured = new Insurance("P-1", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
            Notice notice = notice("防汛", START, START.plusSeconds(60), false);
            expect(
                    false,
                    review(
                            notice,
                            ActivityFixtures.details(d -> d.emergency(null).agreement("协议一")),
                            insured),
                    NOW,
                    new ActivityRejection.CommandPostMissing());
            expect(
                    true,
                    review(
                            notice,
                            ActivityFixtures.details(d -> d.emergency("ZH-01").agreement("协议一")),
                            insured),
                    NOW,
                    new ActivityRejection.CommandPostMissing());
        }

        /** 浙江志愿服务条例 21: 一个月以上 is a month or more. */
        @Rule("VOL-09")
        @ParameterizedTest
        @CsvSource({"2026-12-31T01:00:00Z, true", "2027-01-01T01:00:00Z, false"})
        void hasAnAgreementFromAMonthOn(Instant end, boolean withoutOne) {
            expect(
                    withoutOne,
                    review(notice("清理河道", START, end, false), Details.ordinary(), null),
                    NOW,
                    new ActivityRejection.AgreementMissing(Set.of(AgreementCase.LONG_TERM)));
        }

        @Rule("VOL-09")
        @ParameterizedTest
        @CsvSource({"999, true", "1000, false"})
        void hasAnAgreementForALargeEvent(int capacity, boolean withoutOne) {
            expect(
                    withoutOne,
                    review(ActivityFixtures.notice(capacity, false, START), Details.ordinary(), null),
                    NOW,
                    new ActivityRejection.AgreementMissing(Set.of(AgreementCase.LARGE_EVENT)));
        }

        @Rule("VOL-09")
        @Test
        void hasAnAgreementInEveryCaseThatItsProvinceNames() {
            Map<AgreementCase, Circumstances> stated = new EnumMap<>(Map.of(
                    AgreementCase.FOREIGN_RELATED, new Circumstances(true, false, false, false, false),
                    AgreementCase.LARGE_EVENT, new Circumstances(false, true, false, false, false),
                    AgreementCase.OUTSIDE_PROVINCE, new Circumstances(false, false, true, false, false),
                    AgreementCase.ASKED_FOR, new Circumstances(false, false, false, true, false)));
            stated.forEach((named, circumstances) -> {
                expect(
                        false,
                        review(
                                ActivityFixtures.notice(5, false, START),
                                ActivityFixtures.details(d -> d.circumstances(circumstances)),
                                null),
                        NOW,
                        new ActivityRejection.AgreementMissing(Set.of(named)));
                expect(
                        true,
                        review(
                                ActivityFixtures.notice(5, false, START),
                                ActivityFixtures.details(
                                        d -> d.circumstances(circumstances).agreement("协议一")),
                                null),
                        NOW,
                        new ActivityRejection.AgreementMissing(Set.of(named)));
            });
        }

        @Rule("VOL-09")
        @Test
        void needsNoAgreementForWhatOnlyAnotherProvinceNames() {
            Circumstances strain = new Circumstances(false, false, false, false, true);
            Notice notice = ActivityFixtures.notice(5, false, START);
            Details details = ActivityFixtures.details(d -> d.circumstances(strain));
            assertThat(POLICY.profileOf("330411").casesOf(notice, details)).isEmpty();
            assertThat(POLICY.profileOf("110101").casesOf(notice, details)).containsExactly(AgreementCase.HIGH_STRAIN);
            assertThat(POLICY.profileOf("620702").casesOf(notice, details)).isEmpty();
        }

        private void expect(boolean published, Activity activity, Instant now, ActivityRejection otherwise) {
            if (published) {
                activity.publish(POLICY, now);
                assertThat(activity.state().published()).isTrue();
                return;
            }
            assertThatThrownBy(() -> activity.publish(POLICY, now))
                    .isInstanceOfSatisfying(
                            Rejected.class, r -> assertThat(r.rejection()).isEqualTo(otherwise));
            assertThat(activity.state().status()).isEqualTo(ActivityStatus.REVIEW);
            assertThat(activity.changes()).isEmpty();
        }
    }

    @Nested
    class WhenDrafted {

        @Rule("VOL-14")
        @Test
        void refusesATitleThatIsALateEntry() {
            assertThatThrownBy(() -> draft(notice("10月补录", START, START.plusSeconds(60), false)))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ActivityRejection.BannedTitle("补录")));
        }

        @Test
        void refusesAnEndBeforeItsStart() {
            assertThatThrownBy(() -> draft(notice("清理河道", START, START, false)))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ActivityRejection.EndsBeforeStart()));
            assertThat(draft(notice("清理河道", START, START.plusSeconds(1), false))
                            .state()
                            .status())
                    .isEqualTo(ActivityStatus.DRAFT);
        }

        @Rule("VOL-14")
        @ParameterizedTest
        @EnumSource(ActivityKind.class)
        void refusesWhatIsNotVolunteering(ActivityKind kind) {
            Details details = ActivityFixtures.details(d -> d.kind(kind));
            expectPlan(kind == ActivityKind.SERVICE, details, new ActivityRejection.NotVolunteering(kind));
        }

        @Rule("VOL-10")
        @ParameterizedTest
        @CsvSource({"0, 0, true", "1, 0, false", "0, 5000, true"})
        void refusesPayButNotSubsidies(int pay, int subsidy, boolean taken) {
            expectPlan(taken, ActivityFixtures.details(d -> d.money(pay, subsidy)), new ActivityRejection.Paid());
        }

        @Rule("VOL-07")
        @ParameterizedTest
        @CsvSource({"18, 18, true", "19, 18, false"})
        void refusesAgesThatNobodyHas(int min, int max, boolean taken) {
            expectPlan(
                    taken,
                    ActivityFixtures.details(
                            d -> d.requirements(new Requirements(min, max, List.of(), List.of(), false))),
                    new ActivityRejection.AgesCross());
        }

        private void expectPlan(boolean taken, Details details, ActivityRejection otherwise) {
            Activity.Plan plan = new Activity.Plan(ActivityFixtures.notice(5, false, START), details, null);
            Runnable drafting =
                    () -> Activity.draft(new ActivityId("a-1"), ActivityFixtures.AREA, plan, POLICY, "officer", NOW);
            Activity before = in(ActivityStatus.DRAFT, 5);
            Runnable amending = () -> before.amend(plan, POLICY);
            for (Runnable command : List.of(drafting, amending)) {
                if (taken) {
                    command.run();
                } else {
                    assertThatThrownBy(command::run)
                            .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                                    .isEqualTo(otherwise));
                }
            }
        }

        private Activity draft(Notice notice) {
            return Activity.draft(new ActivityId("a-1"), "330411003005", plan(notice), POLICY, "officer", NOW);
        }
    }

    @Nested
    class AsTimePasses {

        @ParameterizedTest
        @CsvSource({
            "2026-12-01T00:59:59.999Z, PUBLISHED",
            "2026-12-01T01:00:00Z, ONGOING",
            "2026-12-01T03:59:59.999Z, ONGOING",
            "2026-12-01T04:00:00Z, FINISHED"
        })
        void beginsAndEnds(Instant now, ActivityStatus status) {
            for (ActivityStatus open : List.of(ActivityStatus.PUBLISHED, ActivityStatus.RECRUITED)) {
                Activity activity = in(open, 5);
                activity.advance(now);
                assertThat(activity.state().status()).isEqualTo(status == ActivityStatus.PUBLISHED ? open : status);
                int moves = activity.changes().size();
                activity.advance(now);
                assertThat(activity.changes()).hasSize(moves);
            }
        }

        @Test
        void staysWhatTheClockDoesNotMove() {
            for (ActivityStatus status : ActivityStatus.values()) {
                if (!ActivityMove.START.allowedFrom(status) && !ActivityMove.FINISH.allowedFrom(status)) {
                    Activity activity = in(status, 5);
                    activity.advance(START.plus(Duration.ofDays(400)));
                    assertThat(activity.changes()).isEmpty();
                }
            }
        }

        @Test
        void tellsEveryMove() {
            Activity activity = in(ActivityStatus.PUBLISHED, 1);
            activity.seat(new VolunteerId("v"));
            activity.advance(START.plus(Duration.ofHours(3)));
            activity.confirmHours();
            activity.archive();
            assertThat(PublishedActivityEvents.of(activity))
                    .containsExactly(
                            new ActivityStatusChangedV1("a-1", ActivityFixtures.AREA, "PUBLISHED", "RECRUITED"),
                            new ActivityStatusChangedV1("a-1", ActivityFixtures.AREA, "RECRUITED", "ONGOING"),
                            new ActivityStatusChangedV1("a-1", ActivityFixtures.AREA, "ONGOING", "FINISHED"),
                            new ActivityStatusChangedV1("a-1", ActivityFixtures.AREA, "FINISHED", "HOURS_CONFIRMED"),
                            new ActivityStatusChangedV1("a-1", ActivityFixtures.AREA, "HOURS_CONFIRMED", "ARCHIVED"));
        }
    }

    @Nested
    class TheLine {

        private final VolunteerId first = new VolunteerId("v1");
        private final VolunteerId second = new VolunteerId("v2");
        private final VolunteerId third = new VolunteerId("v3");

        @Test
        void keepsItsOrderAndGivesAFreeSeatOnce() {
            Activity activity = full();
            activity.free(first);
            assertThat(activity.promote(second)).isTrue();
            assertThat(activity.promote(second)).isTrue();
            assertThat(activity.promote(third)).isFalse();
            assertThat(activity.state().seats()).containsExactly(second);
            assertThat(activity.state().line()).containsExactly(third);
        }

        @Rule("VOL-15")
        @Test
        void passesToAnotherRegistrationOfThePersonAndKeepsTheBetterPlace() {
            Activity seated = full();
            seated.handOver(first, third);
            assertThat(seated.state().seats()).containsExactly(third);
            assertThat(seated.state().line()).as("who has a seat does not wait").containsExactly(second);
            Activity waiting = full();
            waiting.handOver(third, second);
            assertThat(waiting.state().line()).as("the earlier of two places").containsExactly(second);
            Activity stranger = Activity.restore(full().state());
            stranger.handOver(new VolunteerId("nobody"), second);
            stranger.handOver(second, second);
            assertThat(stranger.changes()).isEmpty();
        }

        @Test
        void isNotJumped() {
            Activity activity = full();
            activity.free(first);
            VolunteerId late = new VolunteerId("v4");
            assertThat(activity.seat(late)).isFalse();
            assertThat(activity.state().line()).containsExactly(second, third, late);
        }

        @Test
        void isLeftFreely() {
            Activity activity = full();
            activity.free(second);
            activity.free(second);
            assertThat(activity.state().line()).containsExactly(third);
            assertThat(activity.promote(second)).isFalse();
        }

        @Test
        void isNotServedOnceTheActivityHasBegun() {
            Activity activity = full();
            activity.free(first);
            activity.start();
            assertThat(activity.promote(second)).isFalse();
        }

        private Activity full() {
            Activity activity = in(ActivityStatus.PUBLISHED, 1);
            assertThat(activity.seat(first)).isTrue();
            assertThat(activity.seat(second)).isFalse();
            assertThat(activity.seat(third)).isFalse();
            assertThat(activity.seat(second)).isFalse();
            return activity;
        }
    }

    @Nested
    class Seats {

        @Test
        void areNeverGivenBeyondTheirNumberNorTwiceToOne() {
            Activity activity = in(ActivityStatus.PUBLISHED, 2);
            assertThat(activity.seat(new VolunteerId("v1"))).isTrue();
            assertThat(activity.seat(new VolunteerId("v1"))).isTrue();
            assertThat(activity.seat(new VolunteerId("v2"))).isTrue();
            assertThat(activity.seat(new VolunteerId("v3"))).isFalse();
            assertThat(activity.seat(new VolunteerId("v2"))).isTrue();
            assertThat(activity.state().seats()).hasSize(2);
        }

        @Test
        void areNotGivenWhileTheActivityIsNotOpen() {
            assertThatThrownBy(() -> in(ActivityStatus.DRAFT, 2).seat(new VolunteerId("v1")))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ActivityRejection.NotOpen(ActivityStatus.DRAFT)));
        }

        @Test
        void ofADemandAreGivenInAnyOrder() {
            Activity activity =
                    Activity.ofDemand("d-1", "330411003005", notice("探访", START, START.plusSeconds(60), false), NOW);
            assertThat(activity.state().id()).isEqualTo(ActivityId.ofDemand("d-1"));
            assertThat(activity.state().status()).isEqualTo(ActivityStatus.PUBLISHED);
            for (int i = 0; i < 7; i++) {
                activity.seatAssigned(new VolunteerId("v" + i % 6));
            }
            assertThat(activity.state().seats()).hasSize(6);
            assertThat(activity.state().status()).isEqualTo(ActivityStatus.RECRUITED);
            activity.free(new VolunteerId("v0"));
            activity.free(new VolunteerId("v0"));
            assertThat(activity.state().seats()).hasSize(5);
        }
    }

    private static Activity.Plan plan(Notice notice) {
        return new Activity.Plan(notice, Details.ordinary(), null);
    }

    private static Notice notice(String title, Instant start, Instant end, boolean dangerous) {
        return ActivityFixtures.notice(title, start, end, 5, dangerous);
    }

    private static Activity review(Notice notice, @Nullable Insurance insurance) {
        return review(notice, ActivityFixtures.details(d -> d.agreement("协议一")), insurance);
    }

    private static Activity review(Notice notice, Details details, @Nullable Insurance insurance) {
        return Activity.restore(
                ActivityFixtures.state(ActivityStatus.REVIEW, notice, details, insurance, List.of(), List.of()));
    }

    private static Activity in(ActivityStatus status, int capacity) {
        return Activity.restore(ActivityFixtures.state(
                status,
                ActivityFixtures.notice(capacity, false, START),
                Details.ordinary(),
                null,
                List.of(),
                List.of()));
    }
}
