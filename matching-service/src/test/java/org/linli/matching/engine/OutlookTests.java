package org.linli.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.engine.EngineFixtures.SATURDAY;
import static org.linli.matching.engine.EngineFixtures.need;
import static org.linli.matching.engine.EngineFixtures.person;
import static org.linli.matching.engine.EngineFixtures.supply;
import static org.linli.matching.engine.EngineFixtures.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided about all weeks of a plan together: the bound, where a need belongs, goods for the later weeks. */
class OutlookTests {

    private static final long NEXT = SATURDAY + 7;

    private static Board board(Supply supply, Premises premises, Need... needs) {
        return new Board(
                supply, List.of(needs), Policy.DEFAULT, new Commitments(supply, List.of(), Policy.DEFAULT), premises);
    }

    private static Outlook outlook(Supply supply, Premises premises, Need... needs) {
        Board board = board(supply, premises, needs);
        return Outlook.of(
                board,
                new Everybody(supply, board.shortlists().people()),
                Policy.DEFAULT,
                new Commitments(supply, List.of(), Policy.DEFAULT),
                Store.of(board),
                1);
    }

    private static Plan plan(Supply supply, List<Need> needs) {
        return Planner.plan(supply, needs, List.of(), Policy.DEFAULT, Budget.standard(), 0);
    }

    private static Need one(String id, long day) {
        return need(id, day, 540, 660, 1, 1);
    }

    private static Need orOn(Need need, long day) {
        return need.with(new Need.Extras(
                List.of(new Need.Window(day, need.startMinute(), need.endMinute())),
                null,
                need.extras().goods()));
    }

    private static Need asking(Need need, int sets) {
        return need.with(new Need.Extras(List.of(), null, new Need.Goods("SETS", sets)));
    }

    private static Premises sets(int count) {
        return new Premises(Map.of(), Map.of("SETS", count));
    }

    @Test
    void aNeedWithTimesInTwoWeeksCountsOnce() {
        Plan plan = plan(supply(person("a")), List.of(orOn(one("n", SATURDAY), NEXT)));
        assertThat(plan.utility()).isPositive().isEqualTo(plan.upperBound());
    }

    /** More weeks than are looked at together, and a need with times in the first and the last. */
    @Test
    void aNeedCountsOnceAlsoWhereItsWeeksAreLookedAtApart() {
        Supply supply = supply();
        List<Need> needs = new ArrayList<>();
        int weeks = Outlook.MOST_TOGETHER + 2;
        for (int week = 0; week < weeks; week++) {
            supply.put(person("p" + week));
            needs.add(one("n" + week, SATURDAY + 7 * week));
        }
        needs.set(0, orOn(needs.getFirst(), SATURDAY + 7 * (weeks - 1)));
        Plan plan = plan(supply, needs);
        assertThat(plan.outcomes()).hasSize(weeks).allMatch(Plan.Outcome::met);
        assertThat(plan.utility()).isPositive().isEqualTo(plan.upperBound());
    }

    @Test
    void whoServedInAnEarlierWeekIsNotCountedAsRestedForNothing() {
        Plan plan = plan(supply(person("a"), person("b")), List.of(one("n1", SATURDAY), one("n2", NEXT)));
        assertThat(plan.utility()).isPositive().isEqualTo(plan.upperBound());
    }

    @Test
    void aNeedBelongsToTheWeekThatHasRoomForIt() {
        Outlook outlook = outlook(
                supply(person("a")), Premises.NONE, weighing(one("n1", SATURDAY), 4), orOn(one("n2", SATURDAY), NEXT));
        assertThat(outlook.weeks()).isEqualTo(2);
        assertThat(outlook.needsOf(0)).containsExactly(0);
        // the first is tried again where it has a time
        assertThat(outlook.needsOf(1)).containsExactly(1);
    }

    @Test
    void aNeedBelongsToItsMostWantedTimeWhereBothWeeksHaveRoom() {
        Outlook later = outlook(supply(person("a")), Premises.NONE, orOn(one("n", NEXT), SATURDAY));
        assertThat(later.needsOf(0)).isEmpty();
        assertThat(later.needsOf(1)).containsExactly(0);
    }

    @Test
    void goodsAreKeptForTheWeekThatGainsMoreByThem() {
        Supply two = supply(person("a"), person("b"));
        Need[] needs = {asking(one("n1", SATURDAY), 5), asking(weighing(one("n2", NEXT), 4), 5)};
        assertThat(outlook(two, sets(9), needs).keptForLater(0)).containsExactly(5);
        assertThat(outlook(two, sets(10), needs).keptForLater(0)).containsExactly(5);
        assertThat(outlook(two, sets(4), needs).keptForLater(0)).containsExactly(0);
        assertThat(outlook(two, sets(9), needs).keptForLater(1)).containsExactly(0);
        assertThat(outlook(two, sets(9), needs).upperBound())
                .isLessThan(outlook(two, sets(10), needs).upperBound());
    }

    /** A few needs with times in two weeks, two people, goods for one: the bound against every plan there is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theBoundIsNeverBelowTheBestOfAllPlans(long seed) {
        Random random = new Random(seed);
        Supply supply = supply(person("a"), EngineFixtures.rated("b", random.nextInt(100)));
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int start = 540 + 60 * random.nextInt(2);
            Need need = weighing(
                    need("n" + i, SATURDAY + random.nextInt(2), start, start + 120, 1, 1 + random.nextInt(2)),
                    1 << random.nextInt(3));
            needs.add(need.with(new Need.Extras(
                    random.nextBoolean()
                            ? List.of(new Need.Window(NEXT - 3 + random.nextInt(5), start, start + 120))
                            : List.of(),
                    null,
                    random.nextInt(3) == 0 ? new Need.Goods("SETS", 1 + random.nextInt(2)) : null)));
        }
        Plan plan = Planner.plan(supply, needs, List.of(), Policy.DEFAULT, Budget.standard(), 0, sets(2));

        long best = bestFrom(board(supply, sets(2), needs.toArray(Need[]::new)), 0);

        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(best);
        assertThat(plan.utility()).isLessThanOrEqualTo(best).isGreaterThanOrEqualTo(best * 99 / 100);
    }

    private static long bestFrom(Board board, int j) {
        if (j == board.needs.length) {
            return board.value();
        }
        long best = bestFrom(board, j + 1);
        int[][] crews = {{0}, {1}, {0, 1}};
        for (int w = 0; w < board.variants[j].length; w++) {
            for (int[] crew : crews) {
                if (crew.length <= board.needs[j].roles().getFirst().wanted()
                        && board.seatIfAllowed(j, new Board.Placed(w, null, new int[][] {crew}))) {
                    best = Math.max(best, bestFrom(board, j + 1));
                    board.clear(j);
                }
            }
        }
        return best;
    }
}
