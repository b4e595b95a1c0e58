package org.linli.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.matching.engine.TimeGrid;

/** What a need is told when nobody comes, and what it is told of somebody who does. */
class ShortageTests {

    private static final int COUNSELLOR = 2;
    private static final Span SATURDAY = Span.ofSlots(5, 4, 4);

    private static Member member(String id, int qualifications, float x, int saturday) {
        int[] times = new int[TimeGrid.DAYS];
        times[5] = saturday;
        return new Member(id, Place.at(x, 0), 5_000, 0, qualifications, 1, 0, 50, 0, 3, 12, times, Long.MIN_VALUE);
    }

    private static Ask ask(Span span, @Nullable String prior) {
        return new Ask(
                "n",
                Place.at(0, 0),
                span,
                new Masks(0, COUNSELLOR, 0, 1),
                new Taste(0, 1, 200, prior),
                false,
                Ask.NO_VETTING,
                Set.of());
    }

    private static PeopleView view(Member... members) {
        return PeopleIndex.of(new WeeklyUtility(), List.of(members)).view();
    }

    @Test
    void saysHowManyAreShortAndWhatWouldHelp() {
        PeopleView view = view(
                member("here", COUNSELLOR, 100, TimeGrid.WHOLE_DAY),
                member("far", COUNSELLOR, 6_000, TimeGrid.WHOLE_DAY),
                member("far-too", COUNSELLOR, 7_000, TimeGrid.WHOLE_DAY),
                member("away", COUNSELLOR, 100, 0),
                member("layman", 0, 100, TimeGrid.WHOLE_DAY));
        Shortage shortage = Shortage.of(view, List.of(new Shortage.Wanted(0, 0, ask(SATURDAY, null), 3)));
        Counts counts = shortage.lines().getFirst().counts();
        assertThat(counts.feasible()).isOne();
        assertThat(counts.only(Rule.DISTANCE)).isEqualTo(2);
        assertThat(counts.only(Rule.AVAILABILITY)).isOne();
        assertThat(counts.only(Rule.QUALIFICATION)).isOne();
        // two are lacking, and only the way keeps two out
        assertThat(shortage.cheapest()).isEqualTo(new Shortage.Relaxation(0, 0, Rule.DISTANCE, 2));
    }

    @Test
    void prefersTheTimeThatLacksFewestAndTheCheapestRule() {
        PeopleView view =
                view(member("here", COUNSELLOR, 100, TimeGrid.WHOLE_DAY), member("layman", 0, 100, TimeGrid.WHOLE_DAY));
        List<Shortage.Wanted> wanted = List.of(
                new Shortage.Wanted(0, 0, ask(Span.ofSlots(0, 4, 4), null), 2),
                new Shortage.Wanted(1, 0, ask(SATURDAY, null), 2));
        assertThat(Shortage.of(view, wanted).cheapest())
                .isEqualTo(new Shortage.Relaxation(1, 0, Rule.QUALIFICATION, 1));
    }

    @Test
    void asksForMorePeopleWhenNoSingleRuleWouldDo() {
        PeopleView view = view(member("layman", 0, 100, TimeGrid.WHOLE_DAY));
        assertThat(Shortage.of(view, List.of(new Shortage.Wanted(0, 0, ask(SATURDAY, null), 2)))
                        .cheapest())
                .isEqualTo(new Shortage.Relaxation(0, 0, null, 2));
    }

    @Test
    void namesTheNeedsThatHoldThePeople() {
        PeopleIndex index =
                PeopleIndex.of(new WeeklyUtility(), List.of(member("here", COUNSELLOR, 100, TimeGrid.WHOLE_DAY)));
        index.promise("here", Promise.of("other", SATURDAY, false));
        Counts counts = index.publish().count(ask(SATURDAY, null));
        assertThat(counts.feasible()).isZero();
        assertThat(counts.only(Rule.COMMITTED)).isOne();
        assertThat(counts.holders()).containsOnlyKeys("other");
    }

    @Test
    void explainsAMatchByPartsRunnerUpAndMargin() {
        PeopleIndex index = PeopleIndex.of(
                new WeeklyUtility(),
                List.of(
                        member("near", COUNSELLOR, 0, TimeGrid.WHOLE_DAY),
                        member("farther", COUNSELLOR, 1_000, TimeGrid.WHOLE_DAY)));
        index.promise("farther", Promise.of("other", Span.ofSlots(5, 20, 2), false));
        index.publish();
        assertThat(Match.of(index.view(), ask(SATURDAY, null), "near")).hasValueSatisfying(match -> {
            assertThat(match.runnerUp()).isNotNull().extracting(Candidate::id).isEqualTo("farther");
            // 1 km of 5 is a fifth of the nearness, and a second engagement costs 120
            assertThat(match.margin()).isEqualTo(50 + 120);
            assertThat(match.loadStep()).isZero();
        });
        assertThat(Match.of(index.view(), ask(SATURDAY, null), "farther")).hasValueSatisfying(match -> {
            assertThat(match.margin()).isEqualTo(-170);
            assertThat(match.loadStep()).isEqualTo(-120);
        });
        assertThat(Match.of(index.view(), ask(SATURDAY, null), "nobody")).isEmpty();
    }

    @Test
    void saysWhyNoVenueSuits() {
        List<Venues.Venue> all = new ArrayList<>();
        int[] open = new int[TimeGrid.DAYS];
        open[5] = TimeGrid.WHOLE_DAY;
        all.add(new Venues.Venue("small", Place.at(0, 0), 9, 1, open));
        all.add(new Venues.Venue("plain", Place.at(0, 0), 10, 0, open));
        all.add(new Venues.Venue("far", Place.at(2_001, 0), 10, 1, open));
        all.add(new Venues.Venue("edge", Place.at(2_000, 0), 10, 1, open));
        all.add(new Venues.Venue("closed", Place.at(0, 0), 10, 1, new int[TimeGrid.DAYS]));
        all.add(new Venues.Venue("taken", Place.at(0, 0), 10, 1, open));
        Venues venues = new Venues(all);
        venues.book("taken", Promise.of("other", SATURDAY, false));
        // ends when the wish begins: venues need no way in between
        venues.book("edge", Promise.of("before", Span.ofSlots(5, 2, 2), false));
        Venues.VenueCounts counts = venues.count(new Venues.Wish(Place.at(0, 0), 10, 1, SATURDAY, 2_000));
        assertThat(counts.feasible()).isOne();
        for (Venues.Obstacle obstacle : Venues.Obstacle.values()) {
            assertThat(counts.only(obstacle)).as("%s", obstacle).isOne();
        }
        assertThat(counts.holders()).containsExactly("other");
    }
}
