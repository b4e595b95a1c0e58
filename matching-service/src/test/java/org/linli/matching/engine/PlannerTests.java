package org.linli.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.engine.EngineFixtures.MEDIATION;
import static org.linli.matching.engine.EngineFixtures.SATURDAY;
import static org.linli.matching.engine.EngineFixtures.need;
import static org.linli.matching.engine.EngineFixtures.person;
import static org.linli.matching.engine.EngineFixtures.rated;
import static org.linli.matching.engine.EngineFixtures.skilled;
import static org.linli.matching.engine.EngineFixtures.socialWorker;
import static org.linli.matching.engine.EngineFixtures.supervised;
import static org.linli.matching.engine.EngineFixtures.supply;
import static org.linli.matching.engine.EngineFixtures.weighing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testkit.Rule;

class PlannerTests {

    private static Plan plan(Supply supply, Need... needs) {
        return plan(supply, List.of(needs), List.of());
    }

    private static Plan plan(Supply supply, List<Need> needs, List<Commitment> promised) {
        return Planner.plan(supply, needs, promised, Policy.DEFAULT, Budget.standard(), 0);
    }

    private static List<String> people(Plan plan, String need) {
        return plan.outcomes().stream()
                .filter(o -> o.need().id().equals(need))
                .flatMap(o -> o.seats().stream())
                .map(Plan.Seat::personId)
                .toList();
    }

    @Nested
    class OneNeed {

        @Test
        @Rule("MAT-05")
        void getsItsBestPeople() {
            Plan plan = plan(supply(rated("low", 10), rated("best", 100), rated("good", 80)), need("n"));
            assertThat(people(plan, "n")).containsExactly("best", "good");
            assertThat(plan.outcomes().getFirst().seats().getFirst().runnerUp()).isEqualTo(76);
        }

        @Test
        void getsNobodyBelowItsMinimum() {
            Need two = need("n", SATURDAY, 540, 660, 2, 3);
            assertThat(plan(supply(person("a")), two).outcomes().getFirst().met())
                    .isFalse();
            assertThat(people(plan(supply(person("a")), two), "n")).isEmpty();
            assertThat(people(plan(supply(person("a"), person("b")), two), "n")).hasSize(2);
        }

        @Test
        void needsASupervisorBesidesItsVolunteers() {
            Need need = supervised(need("n"));
            assertThat(plan(supply(person("a"), person("b")), need)
                            .outcomes()
                            .getFirst()
                            .met())
                    .isFalse();
            assertThat(people(plan(supply(person("a"), socialWorker("w")), need), "n"))
                    .containsExactlyInAnyOrder("a", "w");
        }

        @Test
        void doesNotUseOnePersonInTwoRoles() {
            Person both = new Person(
                    "both",
                    EngineFixtures.COMMUNITY,
                    true,
                    false,
                    true,
                    true,
                    MEDIATION,
                    0,
                    0,
                    EngineFixtures.allWeek(),
                    -1,
                    0,
                    Long.MIN_VALUE);
            Plan plan = plan(supply(both), supervised(need("n")));
            assertThat(plan.outcomes().getFirst().met()).isFalse();
        }
    }

    @Nested
    class ManyNeeds {

        @Test
        void doNotShareAPersonAtTheSameTime() {
            Plan plan = plan(supply(person("a")), need("n1"), need("n2"));
            assertThat(plan.outcomes().stream().filter(Plan.Outcome::met)).hasSize(1);
        }

        @Test
        void areMetByUrgencyWhenTheyCompete() {
            Plan plan = plan(supply(person("a")), need("n1"), weighing(need("n2"), 4));
            assertThat(people(plan, "n2")).containsExactly("a");
            assertThat(people(plan, "n1")).isEmpty();
        }

        /** Priority order gives the all-rounder to the first need, and the second stays without; looking further meets both. */
        @Test
        void areMetTogetherWherePriorityOrderLeavesOneOut() {
            Need anybody = new Need(
                    "n1",
                    EngineFixtures.COMMUNITY,
                    4,
                    false,
                    1,
                    SATURDAY,
                    540,
                    660,
                    false,
                    false,
                    List.of(new Need.Role(false, 0, 1, 1)),
                    Set.of());
            Supply supply = supply(rated("all-rounder", 100), skilled("helper", 0));
            Plan plan = plan(supply, anybody, need("n2", SATURDAY, 540, 660, 1, 1));
            assertThat(plan.outcomes()).allMatch(Plan.Outcome::met);
            assertThat(people(plan, "n1")).containsExactly("helper");
            assertThat(plan.utility()).isGreaterThan(plan.greedyUtility());
        }
    }

    @Nested
    class RandomDistricts {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void breakNoHardRule(long seed) {
            EngineFixtures.Instance i = EngineFixtures.instance(seed, 60 + (int) seed * 10, 60);
            for (Policy policy : List.of(Policy.DEFAULT, new Policy(true, false, 2, 3, 60))) {
                Plan plan = Planner.plan(i.supply(), i.needs(), i.commitments(), policy, Budget.standard(), 0);
                assertThat(PlanChecker.violations(i.people(), i.needs(), i.commitments(), policy, plan))
                        .isEmpty();
            }
        }

        @Test
        void areNeverWorseThanPriorityOrderAndMeasurablyBetterWherePeopleAreScarce() {
            double gained = 0;
            for (long seed = 1; seed <= 6; seed++) {
                EngineFixtures.Instance i = EngineFixtures.instance(seed, 120, 100);
                Plan plan = plan(i.supply(), i.needs(), i.commitments());
                assertThat(plan.utility()).isBetween(plan.greedyUtility(), plan.upperBound());
                gained += (double) plan.utility() / plan.greedyUtility() - 1;
            }
            assertThat(gained / 6).isGreaterThan(0.02);
        }

        @Test
        void planTheSameWhateverTheOrderOfPeopleAndNeeds() {
            EngineFixtures.Instance i = EngineFixtures.instance(3, 90, 50);
            Plan first = plan(i.supply(), i.needs(), i.commitments());
            List<Person> people = new ArrayList<>(i.people());
            List<Need> needs = new ArrayList<>(i.needs());
            Collections.shuffle(people, new Random(1));
            Collections.shuffle(needs, new Random(2));
            Plan second = plan(supply(people.toArray(Person[]::new)), needs, i.commitments());
            assertThat(second.utility()).isEqualTo(first.utility());
            assertThat(second.outcomes()).isEqualTo(first.outcomes());
        }

        @Test
        void areOptimalWhereEveryPlanCanBeTried() {
            for (long seed = 1; seed <= 20; seed++) {
                EngineFixtures.Instance i = EngineFixtures.instance(seed, 7, 4);
                Plan plan = plan(i.supply(), i.needs(), i.commitments());
                assertThat(plan.utility())
                        .as("seed " + seed)
                        .isGreaterThanOrEqualTo(bestOfAll(i) * 99 / 100)
                        .isLessThanOrEqualTo(bestOfAll(i));
            }
        }

        /** Tries every choice of people for every need; the value is computed from the score parts as the rule states them. */
        private long bestOfAll(EngineFixtures.Instance i) {
            return best(i, 0, new ArrayList<>());
        }

        private record Taken(Person person, Need need, Need.Role role) {}

        private long best(EngineFixtures.Instance i, int next, List<Taken> taken) {
            if (next == i.needs().size()) {
                return worth(i, taken);
            }
            Need need = i.needs().get(next);
            long best = best(i, next + 1, taken);
            for (List<Taken> team : teams(i, need, 0, taken)) {
                List<Taken> all = new ArrayList<>(taken);
                all.addAll(team);
                best = Math.max(best, best(i, next + 1, all));
            }
            return best;
        }

        private List<List<Taken>> teams(EngineFixtures.Instance i, Need need, int role, List<Taken> taken) {
            if (role == need.roles().size()) {
                return List.of(List.of());
            }
            List<List<Taken>> teams = new ArrayList<>();
            Need.Role asked = need.roles().get(role);
            int people = i.people().size();
            for (int chosen = 0; chosen < 1 << people; chosen++) {
                int size = Integer.bitCount(chosen);
                if (size < asked.minimum() || size > asked.wanted()) {
                    continue;
                }
                List<Taken> here = new ArrayList<>();
                List<Taken> all = new ArrayList<>(taken);
                boolean possible = true;
                for (int p = 0; p < people && possible; p++) {
                    if ((chosen >>> p & 1) == 1) {
                        Taken seat = new Taken(i.people().get(p), need, asked);
                        all.add(seat);
                        here.add(seat);
                        possible = allowed(i, all);
                    }
                }
                if (possible) {
                    for (List<Taken> rest : teams(i, need, role + 1, all)) {
                        List<Taken> team = new ArrayList<>(here);
                        team.addAll(rest);
                        if (!team.isEmpty()) {
                            teams.add(team);
                        }
                    }
                }
            }
            return teams;
        }

        private boolean allowed(EngineFixtures.Instance i, List<Taken> taken) {
            Map<Need, List<Plan.Seat>> seats = new HashMap<>();
            for (Taken t : taken) {
                seats.computeIfAbsent(t.need(), _ -> new ArrayList<>())
                        .add(new Plan.Seat(
                                t.person().id(),
                                t.need().roles().indexOf(t.role()),
                                new ScoreParts(0, 0, 0, 0, 0),
                                0,
                                false,
                                false,
                                false,
                                false,
                                0,
                                0));
            }
            List<Plan.Outcome> outcomes = seats.entrySet().stream()
                    .map(e -> new Plan.Outcome(e.getKey(), true, e.getValue(), null, null))
                    .toList();
            return PlanChecker.violations(
                            i.people(),
                            List.copyOf(seats.keySet()),
                            i.commitments(),
                            Policy.DEFAULT,
                            new Plan(outcomes, 0, 0, 0, 0, 0))
                    .stream()
                    .allMatch(fault -> fault.contains("below its minimum"));
        }

        private long worth(EngineFixtures.Instance i, List<Taken> taken) {
            long worth = 0;
            Map<String, Integer> engagements = new HashMap<>();
            i.commitments().forEach(c -> engagements.merge(c.personId(), 1, Integer::sum));
            List<Need> running = taken.stream().map(Taken::need).distinct().toList();
            for (Need need : running) {
                worth += 400L * need.weight() + (need.focus() ? 200 : 0);
            }
            for (Taken t : taken) {
                Person p = t.person();
                long a = p.area();
                long b = t.need().area();
                boolean declared = p.availability().length > 0
                        && t.need().startMinute() >= 420
                        && t.need().endMinute() <= 1_260;
                int before = engagements.getOrDefault(p.id(), 0);
                worth += 60
                        + 30
                        + ((p.classes() & t.need().classBit()) != 0 ? 10 : 0)
                        + (a == b ? 20 : a / 1_000 == b / 1_000 ? 12 : 5)
                        + (declared ? 15 : 5)
                        + (p.rating() < 0 ? 70 : p.rating()) * 15 / 100
                        + Math.max(0, 10 - 3 * before - p.recentMinutes() / 480);
                engagements.merge(p.id(), 1, Integer::sum);
            }
            return worth;
        }
    }
}
