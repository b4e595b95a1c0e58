package org.linli.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.engine.EngineFixtures.SATURDAY;
import static org.linli.matching.engine.EngineFixtures.need;
import static org.linli.matching.engine.EngineFixtures.person;
import static org.linli.matching.engine.EngineFixtures.skilled;
import static org.linli.matching.engine.EngineFixtures.socialWorker;
import static org.linli.matching.engine.EngineFixtures.supply;
import static org.linli.matching.engine.EngineFixtures.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testkit.Rule;

/** What a district's rules mean to the week solver: rounding, ways, weekly room, load from week to week, the urgent tier. */
class DistrictWeekTests {

    private static Plan plan(Policy policy, Supply supply, List<Need> needs) {
        return Planner.plan(supply, needs, List.of(), policy, Budget.standard(), 0);
    }

    private static long met(Policy policy, Supply supply, Need... needs) {
        return plan(policy, supply, List.of(needs)).outcomes().stream()
                .filter(Plan.Outcome::met)
                .count();
    }

    private static Need one(String id, int start, int end) {
        return need(id, SATURDAY, start, end, 1, 1);
    }

    /** One person, two needs: both only where the way between them is long enough, also on times that are no half hours. */
    @ParameterizedTest
    @CsvSource({
        "30, 660, 690, 2",
        "30, 660, 689, 1",
        "30, 650, 680, 2",
        "30, 650, 679, 1",
        "30, 645, 690, 2", //
        "60, 660, 720, 2",
        "60, 660, 719, 1",
        "60, 660, 690, 1",
        "0, 660, 690, 2"
    })
    void leavesTheWayThatTheDistrictAsksFor(int buffer, int firstEnds, int secondStarts, long met) {
        Policy policy = new Policy(false, true, 3, 6, buffer);
        assertThat(met(policy, supply(person("a")), one("n1", 540, firstEnds), one("n2", secondStarts, 840)))
                .isEqualTo(met);
    }

    @Test
    void keepsEveningsApartThatNobodyCanDeclare() {
        Supply asked = supply(EngineFixtures.available("a", new int[0]));
        assertThat(met(Policy.DEFAULT, asked, one("n1", 19 * 60, 22 * 60), one("n2", 21 * 60 + 30, 23 * 60)))
                .isEqualTo(1);
    }

    /** Around midnight the solver's half hours say nothing: the rule decides by the minute. */
    @Test
    void keepsTwoDaysApartAtMidnight() {
        Supply asked = supply(EngineFixtures.available("a", new int[0]));
        Need late = need("n1", SATURDAY, 22 * 60, 23 * 60 + 50, 1, 1);
        assertThat(met(Policy.DEFAULT, asked, late, need("n2", SATURDAY + 1, 10, 120, 1, 1)))
                .isEqualTo(1);
        assertThat(met(Policy.DEFAULT, asked, late, need("n2", SATURDAY + 1, 20, 120, 1, 1)))
                .isEqualTo(2);
    }

    /**
     * The solver, whose day ends at 21:00, gives one person both; the minute forbids it, and the urgent one stays. Three pairs beside them make
     * sure that the plan is the solver's: there priority order takes the only counsellor away.
     */
    @Test
    void keepsTheUrgentOneOfTwoNeedsAroundMidnight() {
        Supply supply = supply(EngineFixtures.available("a", new int[0]));
        List<Need> needs = new ArrayList<>();
        needs.add(need("n0", SATURDAY, 22 * 60, 23 * 60 + 50, 1, 1));
        Need n = need("n1", SATURDAY + 1, 10, 120, 1, 1);
        needs.add(new Need(
                n.id(),
                n.area(),
                4,
                true,
                1,
                n.day(),
                n.startMinute(),
                n.endMinute(),
                false,
                false,
                n.roles(),
                Set.of()));
        for (int pair = 0; pair < 3; pair++) {
            long plain = 1L << 2 + 2 * pair;
            long rare = plain << 1;
            supply.put(skilled("b" + pair, plain));
            supply.put(EngineFixtures.skilledAndRated("c" + pair, plain | rare, 100));
            needs.add(asking("p" + pair, plain));
            needs.add(asking("r" + pair, rare));
        }
        Plan plan = plan(Policy.DEFAULT, supply, needs);
        assertThat(plan.outcomes().stream().filter(o -> !o.met()).map(o -> o.need()
                        .id()))
                .containsExactly("n0");
    }

    private static Need asking(String id, long skill) {
        Need n = weighing(one(id, 540, 600), 2);
        return new Need(
                id,
                n.area(),
                n.weight(),
                false,
                1,
                n.day(),
                n.startMinute(),
                n.endMinute(),
                false,
                false,
                List.of(new Need.Role(false, skill, 1, 1)),
                Set.of());
    }

    @Test
    @Rule("MAT-05")
    void givesASocialWorkerThreeSeatsOfAVolunteerAndSixAltogether() {
        List<Need> needs = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            needs.add(need("v" + day, SATURDAY - day, 540, 600, 1, 1));
        }
        Person both = new Person(
                "both",
                EngineFixtures.COMMUNITY,
                true,
                false,
                true,
                true,
                EngineFixtures.MEDIATION,
                0,
                0,
                EngineFixtures.allWeek(),
                -1,
                0,
                Long.MIN_VALUE);
        assertThat(met(Policy.DEFAULT, supply(both), needs.toArray(Need[]::new)))
                .isEqualTo(3);

        List<Need> supervised = new ArrayList<>(needs);
        for (int day = 0; day < 5; day++) {
            Need n = need("s" + day, SATURDAY - day, 780, 840, 1, 1);
            supervised.add(new Need(
                    n.id(),
                    n.area(),
                    4,
                    false,
                    1,
                    n.day(),
                    n.startMinute(),
                    n.endMinute(),
                    false,
                    false,
                    List.of(new Need.Role(true, 0, 1, 1)),
                    Set.of()));
        }
        Plan plan = plan(Policy.DEFAULT, supply(both), supervised);
        assertThat(plan.outcomes().stream().filter(Plan.Outcome::met)).hasSize(6);
        assertThat(plan.outcomes().stream().filter(o -> o.met() && o.need().id().startsWith("s")))
                .hasSize(5);
    }

    /** Two equals and the same need in two weeks: who served in the first is more burdened in the second. */
    @Test
    void givesTheNextWeekToWhoHasNotServedYet() {
        Plan plan = plan(
                Policy.DEFAULT,
                supply(person("a"), person("b")),
                List.of(need("n1", SATURDAY, 540, 600, 1, 1), need("n2", SATURDAY + 7, 540, 600, 1, 1)));
        Set<String> people = new HashSet<>();
        plan.outcomes().forEach(o -> o.seats().forEach(s -> people.add(s.personId())));
        assertThat(people).containsExactlyInAnyOrder("a", "b");
    }

    /** What the solver is told, where the plan as a whole would be saved by priority order. */
    @Test
    void tellsTheSolverOfSeatsOfAnEarlierWeekAndOfTheRoomLeft() {
        Supply supply = supply(person("a"), person("b"));
        List<Commitment> promised = List.of(new Commitment("b", SATURDAY * 1_440 + 540, SATURDAY * 1_440 + 600, false));
        Commitments commitments = new Commitments(supply, promised, Policy.DEFAULT);
        List<Need> needs = List.of(need("n1", SATURDAY - 7, 540, 600, 1, 1), need("n2", SATURDAY, 840, 900, 1, 1));
        Board board = new Board(supply, needs, Policy.DEFAULT, commitments, Premises.NONE);
        int a = supply.row("a").orElseThrow();
        Everybody people = new Everybody(supply, board.shortlists().people());
        Store store = Store.of(board);
        long later = needs.get(1).week();
        DistrictWeek before = new DistrictWeek(board, people, Policy.DEFAULT, commitments, later, new int[] {1}, store);
        int first = board.shortlists().people()[0] == a ? 0 : 1;
        int points = before.points(0, first);
        board.seat(0, 0, null, new int[][] {{a}});
        DistrictWeek week = new DistrictWeek(board, people, Policy.DEFAULT, commitments, later, new int[] {1}, store);
        assertThat(week.points(0, first)).isEqualTo(points - 3 * DistrictWeek.SCALE);
        assertThat(week.load(first, 0)).isZero();
        assertThat(week.load(first, 1)).isEqualTo(3 * DistrictWeek.SCALE);
        assertThat(week.leastLoad(first, 0)).isEqualTo(-3 * DistrictWeek.SCALE);
        assertThat(week.mostOrdinary(first)).isEqualTo(3);
        assertThat(week.mostOrdinary(1 - first)).isEqualTo(2);
        assertThat(week.problem().people().maxEngagements()[1 - first]).isEqualTo(5);
    }

    @Test
    void seatsASupervisorWhoIsTheOnlyVolunteerOnlyOnce() {
        assertThat(met(Policy.DEFAULT, supply(socialWorker("w")), EngineFixtures.supervised(one("n", 540, 600))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void neverMeetsFewerUrgentFocusNeedsThanServingThemFirst(long seed) {
        EngineFixtures.Instance i = EngineFixtures.instance(seed, 60, 80);
        List<Need> needs =
                i.needs().stream().map(n -> n.focus() ? weighing(n, 4) : n).toList();
        Plan plan = Planner.plan(i.supply(), needs, i.commitments(), Policy.DEFAULT, Budget.standard(), 0);
        assertThat(plan.outcomes().stream()
                        .filter(o -> o.met() && o.need().focus())
                        .count())
                .isGreaterThanOrEqualTo(servedFirst(i, needs));
    }

    /** Focus needs alone, one after the other, each with the best people who are left: counted without the engine. */
    private static long servedFirst(EngineFixtures.Instance i, List<Need> needs) {
        List<Need> focus = needs.stream()
                .filter(Need::focus)
                .sorted(Comparator.comparing(Need::week).thenComparing(Need::id))
                .toList();
        List<Commitment> promised = new ArrayList<>(i.commitments());
        long served = 0;
        for (Need need : focus) {
            Plan alone = Planner.plan(i.supply(), List.of(need), promised, Policy.DEFAULT, Budget.standard(), 0);
            Plan.Outcome outcome = alone.outcomes().getFirst();
            served += outcome.met() ? 1 : 0;
            outcome.seats()
                    .forEach(seat -> promised.add(new Commitment(
                            seat.personId(),
                            need.startsAt(),
                            need.endsAt(),
                            need.roles().get(seat.role()).supervisor())));
        }
        return served;
    }
}
