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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

class ActivityTests {

    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    private static final Map<ActivityMove, Consumer<Activity>> MOVES = new EnumMap<>(Map.of(
            ActivityMove.SUBMIT, Activity::submit,
            ActivityMove.PUBLISH, a -> a.publish(NOW),
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
            activity.publish(NOW);
            assertThat(PublishedActivityEvents.of(activity))
                    .containsExactly(new ActivityPublishedV1(
                            "a-1", "330411003005", "清理河道", null, START, START.plus(Duration.ofHours(3)), 5));
        }

        private void expect(boolean published, Activity activity, Instant now, ActivityRejection otherwise) {
            if (published) {
                activity.publish(now);
                assertThat(activity.state().published()).isTrue();
                return;
            }
            assertThatThrownBy(() -> activity.publish(now))
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

        private Activity draft(Notice notice) {
            return Activity.draft(new ActivityId("a-1"), "330411003005", notice, null, "officer", NOW);
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

    private static Notice notice(String title, Instant start, Instant end, boolean dangerous) {
        return new Notice(title, "内容", "地点", "", "无", "工具", start, end, 5, dangerous);
    }

    private static Activity review(Notice notice, @Nullable Insurance insurance) {
        return Activity.restore(new Activity.State(
                new ActivityId("a-1"),
                "330411003005",
                notice,
                insurance,
                null,
                ActivityStatus.REVIEW,
                List.of(),
                "officer",
                NOW,
                false));
    }

    private static Activity in(ActivityStatus status, int capacity) {
        return Activity.restore(new Activity.State(
                new ActivityId("a-1"),
                "330411003005",
                new Notice("清理河道", "内容", "地点", "", "无", "工具", START, START.plus(Duration.ofHours(3)), capacity, false),
                null,
                null,
                status,
                List.of(),
                "officer",
                NOW,
                false));
    }
}
