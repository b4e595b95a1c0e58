package org.linli.volunteer.star;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.StarGrantedV1;
import org.linli.contracts.volunteer.StarReviewOpenedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Rule("VOL-23")
class StarTests {

    private static final String AREA = "330411003005";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final StarPolicy POLICY = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("linli.volunteer.stars", StarSettings.class)
            .policy();
    private static final StarFacts GOOD = new StarFacts(90_000, 80, 0, true);

    private static final Map<StarMove, Consumer<Star>> MOVES = new EnumMap<>(Map.ofEntries(
            entry(StarMove.APPLY, s -> s.apply(GOOD, POLICY)),
            entry(StarMove.REVIEW, s -> s.review("officer", GOOD, POLICY)),
            entry(StarMove.PUBLICIZE, s -> s.publicize("officer", TODAY, TODAY.plusDays(7), false, GOOD, POLICY)),
            entry(StarMove.GRANT, s -> s.grant("officer", TODAY, GOOD, POLICY)),
            entry(StarMove.SEND_BACK, s -> s.sendBack("officer", "异议成立")),
            entry(StarMove.REVIEW_AGAIN_AFTER_REVOCATION, s -> s.openReview(100)),
            entry(StarMove.CONFIRM, s -> s.confirm("officer", GOOD, POLICY)),
            entry(StarMove.TAKE_BACK, s -> s.takeBack("officer", "时长被撤销")),
            entry(StarMove.CARRY_OVER, s -> s.carryOver(new VolunteerId("v-old"), TODAY)),
            entry(StarMove.HAND_ON, s -> s.handOn(new VolunteerId("v-new")))));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(StarStatus.values())
                .flatMap(status -> Stream.of(StarMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(StarStatus status, StarMove move) {
        Star star = in(status, 2);
        Star.State before = star.state();
        Consumer<Star> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(star);
            assertThat(star.state().status()).isEqualTo(move.target());
            assertThat(star.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(star))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new StarRejection.NotAllowedNow(move, status)));
            assertThat(star.state()).isSameAs(before);
            assertThat(star.changes()).isEmpty();
        }
    }

    @Nested
    class Hours {

        @ParameterizedTest
        @CsvSource({
            "5999, 0",
            "6000, 1",
            "17999, 1",
            "18000, 2",
            "35999, 2",
            "36000, 3",
            "59999, 3",
            "60000, 4",
            "89999, 4",
            "90000, 5"
        })
        void makeAStarEligibleAtItsThreshold(long minutes, int stars) {
            assertThat(POLICY.reached(minutes).count()).isEqualTo(stars);
        }

        @ParameterizedTest
        @CsvSource({"1, 6000", "2, 18000", "3, 36000", "4, 60000", "5, 90000"})
        void areAskedAtEveryStepOnBothSidesOfTheThreshold(int number, long threshold) {
            StarFacts enough = new StarFacts(threshold, 80, 0, true);
            StarFacts short1 = new StarFacts(threshold - 1, 80, 0, true);
            refused(() -> in(StarStatus.ELIGIBLE, number).apply(short1, POLICY), new StarRejection.HoursMissing(1));
            refused(
                    () -> in(StarStatus.PUBLICIZED, number).grant("o", TODAY, short1, POLICY),
                    new StarRejection.HoursMissing(1));
            Star star = in(StarStatus.ELIGIBLE, number);
            star.apply(enough, POLICY);
            star.review("o", enough, POLICY);
            star.publicize("o", TODAY.minusDays(8), TODAY.minusDays(1), false, enough, POLICY);
            star.grant("o", TODAY, enough, POLICY);
            assertThat(star.state().grantedOn()).isEqualTo(TODAY);
        }

        @ParameterizedTest
        @CsvSource({"5999, REVIEW_AGAIN", "6000, GRANTED"})
        void thatFallBelowTheThresholdOpenAReview(long minutes, StarStatus then) {
            Star star = in(StarStatus.GRANTED, 1);
            star.hoursChanged(minutes, POLICY);
            assertThat(star.state().status()).isEqualTo(then);
            if (then == StarStatus.REVIEW_AGAIN) {
                assertThat(PublishedStarEvents.of(star, TODAY))
                        .containsExactly(new StarReviewOpenedV1("v-1", AREA, 1, 5999, TODAY));
                refused(
                        () -> star.confirm("o", new StarFacts(5999, 80, 0, true), POLICY),
                        new StarRejection.HoursMissing(1));
                star.confirm("o", new StarFacts(6000, 80, 0, true), POLICY);
                assertThat(star.state().status()).isEqualTo(StarStatus.GRANTED);
            }
        }

        @ParameterizedTest
        @EnumSource(StarStatus.class)
        void openAReviewOfGrantedStarsOnly(StarStatus status) {
            Star star = in(status, 1);
            star.hoursChanged(0, POLICY);
            assertThat(star.changes()).hasSize(status == StarStatus.GRANTED ? 1 : 0);
        }
    }

    @Test
    void areGrantedOneAfterTheOther() {
        StarFacts without = new StarFacts(90_000, 80, 0, false);
        refused(() -> in(StarStatus.ELIGIBLE, 5).apply(without, POLICY), new StarRejection.StarBelowMissing(4));
        refused(
                () -> in(StarStatus.PUBLICIZED, 2).grant("o", TODAY, without, POLICY),
                new StarRejection.StarBelowMissing(1));
        Star first = in(StarStatus.ELIGIBLE, 1);
        first.apply(without, POLICY);
        assertThat(first.state().status()).isEqualTo(StarStatus.APPLIED);
    }

    @ParameterizedTest
    @CsvSource({"59, false", "60, true", "0, true"})
    void needAGoodRatingWhereThereIsOne(int rating, boolean allowed) {
        StarFacts facts = new StarFacts(90_000, rating, 0, true);
        if (allowed) {
            in(StarStatus.ELIGIBLE, 2).apply(facts, POLICY);
        } else {
            refused(() -> in(StarStatus.ELIGIBLE, 2).apply(facts, POLICY), new StarRejection.RatingTooLow(60));
        }
    }

    @Test
    void needAYearWithoutAnUpheldComplaint() {
        refused(
                () -> in(StarStatus.REVIEWED, 2)
                        .publicize("o", TODAY, TODAY, false, new StarFacts(90_000, 80, 1, true), POLICY),
                new StarRejection.ComplaintUpheld());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false", "2026-11-20, true"})
    void areGrantedOnTheDayAfterTheirPublicity(LocalDate today, boolean allowed) {
        Star star = in(StarStatus.PUBLICIZED, 2);
        if (allowed) {
            star.grant("o", today, GOOD, POLICY);
            assertThat(PublishedStarEvents.of(star, today)).containsExactly(new StarGrantedV1("v-1", AREA, 2, today));
        } else {
            refused(
                    () -> star.grant("o", today, GOOD, POLICY),
                    new StarRejection.StillPublicized(LocalDate.of(2026, 11, 19)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 330411, true",
        "1, 330411003, false",
        "2, 330411, true",
        "3, 3304, true",
        "3, 330411, false",
        "4, 3304, true",
        "4, 330411, false",
        "5, 33, true",
        "5, 3304, false"
    })
    void areEvaluatedByCountyCityAndProvince(int star, String office, boolean allowed) {
        assertThat(POLICY.mayEvaluate(star, office)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void arePublicizedFiveWorkingDaysAtLeast(int days, boolean allowed) {
        ThrowingCallable policy = () -> new StarPolicy(List.of(1L), List.of(6), 60, days, List.of());
        if (allowed) {
            assertThat(policy).satisfies(ThrowingCallable::call);
        } else {
            assertThatThrownBy(policy).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Rule("VOL-25")
    @ParameterizedTest
    @CsvSource({"1, 90", "2, 80", "3, 70", "4, 60", "5, 50"})
    void bringScenicTicketsAtALowerPrice(int stars, int percent) {
        assertThat(POLICY.benefits().getFirst().with(stars)).contains(percent);
        assertThat(POLICY.benefits().getFirst().with(0)).isEmpty();
    }

    private static void refused(ThrowingCallable call, StarRejection why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(why));
    }

    private static Star in(StarStatus status, int number) {
        VolunteerId volunteer = new VolunteerId("v-1");
        boolean shown = status == StarStatus.PUBLICIZED;
        return Star.restore(new Star.State(
                StarId.of(volunteer, number),
                volunteer,
                AREA,
                number,
                status,
                shown ? LocalDate.of(2026, 11, 12) : null,
                shown ? LocalDate.of(2026, 11, 19) : null,
                false,
                status == StarStatus.GRANTED || status == StarStatus.REVIEW_AGAIN ? TODAY.minusDays(30) : null,
                null));
    }
}
