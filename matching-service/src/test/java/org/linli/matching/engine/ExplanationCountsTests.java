package org.linli.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.engine.EngineFixtures.SATURDAY;
import static org.linli.matching.engine.EngineFixtures.available;
import static org.linli.matching.engine.EngineFixtures.childFacing;
import static org.linli.matching.engine.EngineFixtures.need;
import static org.linli.matching.engine.EngineFixtures.only;
import static org.linli.matching.engine.EngineFixtures.person;
import static org.linli.matching.engine.EngineFixtures.skilled;
import static org.linli.matching.engine.EngineFixtures.supervised;
import static org.linli.matching.engine.EngineFixtures.supply;
import static org.linli.matching.engine.EngineFixtures.vettedUntil;
import static org.linli.matching.engine.EngineFixtures.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationCountsTests {

    private static Plan.Shortage shortage(Policy policy, Supply supply, long notBefore, Need... needs) {
        Plan plan = Planner.plan(supply, List.of(needs), List.of(), policy, Budget.standard(), notBefore);
        return plan.outcomes().stream()
                .map(Plan.Outcome::shortage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static Plan.Shortage shortage(Supply supply, Need... needs) {
        return shortage(Policy.DEFAULT, supply, 0, needs);
    }

    @Test
    void countsWhomOneRuleAloneKeepsOut() {
        Plan.Shortage s = shortage(
                supply(
                        skilled("unskilled", 0),
                        available("elsewhere", only(6, TimeGrid.WHOLE_DAY)),
                        available("sunday", only(6, TimeGrid.WHOLE_DAY)),
                        EngineFixtures.inactive("gone")),
                need("n"));
        Plan.RoleShortage role = s.roles().getFirst();
        assertThat(role.needed()).isEqualTo(1);
        assertThat(role.available()).isZero();
        assertThat(role.only(Block.SKILL)).isEqualTo(1);
        assertThat(role.only(Block.TIME)).isEqualTo(2);
        assertThat(role.only(Block.NOT_AVAILABLE)).isEqualTo(1);
    }

    @Test
    void namesTheNeedThatWon() {
        Plan.Shortage s = shortage(supply(person("a")), need("loser"), weighing(need("winner"), 4));
        assertThat(s.roles().getFirst().competing()).isEqualTo(1);
        assertThat(s.roles().getFirst().competitors()).containsExactly("winner");
    }

    @Test
    void suggestsTheNearestTimeThatWorks() {
        Plan.Shortage s = shortage(supply(available("a", only(6, TimeGrid.WHOLE_DAY))), need("n"));
        assertThat(s.relaxation()).isEqualTo(new Plan.Relaxation.MoveWindow(SATURDAY + 1, 9 * 60, 11 * 60));
    }

    @Test
    void neverSuggestsThePast() {
        Plan.Shortage s = shortage(
                Policy.DEFAULT, supply(available("a", only(4, TimeGrid.WHOLE_DAY))), SATURDAY * 1_440 - 600, need("n"));
        assertThat(s.relaxation()).isEqualTo(new Plan.Relaxation.MoveWindow(SATURDAY - 1, 18 * 60 + 30, 20 * 60 + 30));
    }

    @Test
    void suggestsVettingWhereThatIsEnough() {
        Policy strict = new Policy(true, true, 3, 6, 30);
        Plan.Shortage s = shortage(strict, supply(vettedUntil("a", SATURDAY - 30)), 0, childFacing(need("n")));
        assertThat(s.relaxation()).isEqualTo(new Plan.Relaxation.Vet(1));
    }

    @Test
    void suggestsALowerMinimumWhereSomebodyIsThere() {
        Plan.Shortage s = shortage(supply(person("a")), need("n", SATURDAY, 540, 660, 2, 2));
        assertThat(s.relaxation()).isEqualTo(new Plan.Relaxation.LowerMinimum(0, 1));
    }

    @Test
    void asksForPeopleWhereNothingElseHelps() {
        assertThat(shortage(supply(skilled("a", 0)), need("n")).relaxation())
                .isEqualTo(new Plan.Relaxation.Recruit(0, 1));
        assertThat(shortage(supply(person("a"), person("b")), supervised(need("n")))
                        .relaxation())
                .isEqualTo(new Plan.Relaxation.Recruit(1, 1));
    }

    /** The counts of every unmet need, counted again person by person from the rules as written. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalBruteForce(long seed) {
        EngineFixtures.Instance i = EngineFixtures.instance(seed, 50, 60);
        Policy policy = new Policy(true, true, 3, 6, 30);
        Plan plan = Planner.plan(i.supply(), i.needs(), i.commitments(), policy, Budget.standard(), 0);
        Map<String, List<Plan.Outcome>> engaged = new HashMap<>();
        for (Plan.Outcome outcome : plan.outcomes()) {
            for (Plan.Seat seat : outcome.seats()) {
                engaged.computeIfAbsent(seat.personId(), _ -> new ArrayList<>()).add(outcome);
            }
        }
        int checked = 0;
        for (Plan.Outcome outcome : plan.outcomes()) {
            Plan.Shortage shortage = outcome.shortage();
            if (shortage == null) {
                continue;
            }
            for (Plan.RoleShortage counted : shortage.roles()) {
                checked++;
                Need need = outcome.need();
                int free = 0;
                int taken = 0;
                int[] only = new int[Block.values().length];
                for (Person p : i.people()) {
                    List<Block> against = against(p, need, need.roles().get(counted.role()), i.commitments(), policy);
                    if (against.isEmpty()) {
                        if (freeInPlan(p, need, need.roles().get(counted.role()), engaged, i.commitments(), policy)) {
                            free++;
                        } else {
                            taken++;
                        }
                    } else if (against.size() == 1) {
                        only[against.getFirst().index()]++;
                    }
                }
                assertThat(counted.available()).isEqualTo(free);
                assertThat(counted.competing()).isEqualTo(taken);
                for (Block block : Block.values()) {
                    assertThat(counted.only(block)).as(need.id() + " " + block).isEqualTo(only[block.index()]);
                }
            }
        }
        assertThat(checked).isPositive();
    }

    private static List<Block> against(Person p, Need need, Need.Role role, List<Commitment> promised, Policy policy) {
        List<Block> against = new ArrayList<>();
        if (!p.active() || p.area() / 1_000_000 != need.area() / 1_000_000) {
            against.add(Block.NOT_AVAILABLE);
        }
        if ((~p.skills() & role.skills()) != 0) {
            against.add(Block.SKILL);
        }
        if (role.supervisor() && !p.certified() && !(policy.declaredSocialWorkers() && p.declared())) {
            against.add(Block.SOCIAL_WORKER);
        }
        if (p.minor() && (need.adultOnly() || need.childFacing() || role.supervisor())) {
            against.add(Block.AGE);
        }
        if (need.childFacing() && policy.childVetting() && p.vettedUntilDay() < need.day()) {
            against.add(Block.VETTING);
        }
        if (!hasTime(p, need)) {
            against.add(Block.TIME);
        }
        if (busy(p, need, role, promised, List.of(), policy)) {
            against.add(Block.BUSY);
        }
        if (need.refused().contains(p.id())) {
            against.add(Block.REFUSED);
        }
        return against;
    }

    private static boolean hasTime(Person p, Need need) {
        if (p.availability().length == 0) {
            return true;
        }
        boolean any = false;
        for (int minute = need.startMinute(); minute < need.endMinute(); minute++) {
            if (minute >= 420 && minute < 1_260) {
                any = true;
                if ((p.availability()[need.weekday()] & (1 << ((minute - 420) / 30))) == 0) {
                    return false;
                }
            }
        }
        return any;
    }

    private static boolean freeInPlan(
            Person p,
            Need need,
            Need.Role role,
            Map<String, List<Plan.Outcome>> engaged,
            List<Commitment> promised,
            Policy policy) {
        return !busy(p, need, role, promised, engaged.getOrDefault(p.id(), List.of()), policy);
    }

    private static boolean busy(
            Person p, Need need, Need.Role role, List<Commitment> promised, List<Plan.Outcome> planned, Policy policy) {
        int all = 0;
        int ordinary = 0;
        List<Commitment> everything = new ArrayList<>(
                promised.stream().filter(c -> c.personId().equals(p.id())).toList());
        for (Plan.Outcome o : planned) {
            boolean supervising = o.seats().stream()
                    .anyMatch(s -> s.personId().equals(p.id())
                            && o.need().roles().get(s.role()).supervisor());
            everything.add(new Commitment(p.id(), o.need().startsAt(), o.need().endsAt(), supervising));
        }
        for (Commitment c : everything) {
            if (c.startsAt() - need.endsAt() < policy.bufferMinutes()
                    && need.startsAt() - c.endsAt() < policy.bufferMinutes()) {
                return true;
            }
            if (c.week() == need.week()) {
                all++;
                ordinary += c.supervising() ? 0 : 1;
            }
        }
        return all >= 6 || (!role.supervisor() && ordinary >= 3);
    }
}
