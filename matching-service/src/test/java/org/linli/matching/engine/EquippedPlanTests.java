package org.linli.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.engine.EngineFixtures.SATURDAY;
import static org.linli.matching.engine.EngineFixtures.need;
import static org.linli.matching.engine.EngineFixtures.person;
import static org.linli.matching.engine.EngineFixtures.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Rule;

/** Plans of needs that ask for a venue, for goods, or would take another time. */
class EquippedPlanTests {

    private static final Need.VenueChoice HALL = new Need.VenueChoice("hall", 0);
    private static final Need.VenueChoice FAR_HALL = new Need.VenueChoice("far", 6);
    private static final int NINE_TO_ELEVEN = Slots.mask(540, 660);

    private static Need asking(String id, Need.Extras extras) {
        return need(id, SATURDAY, 540, 660, 1, 1).with(extras);
    }

    private static Need.Extras venue(Need.VenueChoice... choices) {
        return new Need.Extras(List.of(), List.of(choices), null);
    }

    private static Need.Extras sets(int quantity) {
        return new Need.Extras(List.of(), null, new Need.Goods("SETS", quantity));
    }

    private static Premises open(Map<String, Integer> venues, int sets) {
        Map<String, Map<Long, Integer>> free = new HashMap<>();
        venues.forEach((id, slots) -> free.put(id, Map.of(SATURDAY, slots)));
        return new Premises(free, Map.of("SETS", sets));
    }

    private static List<Plan.Outcome> plan(Premises premises, Supply supply, Need... needs) {
        Plan plan = Planner.plan(
                supply, List.of(needs), List.of(), Policy.DEFAULT, Budget.standard(), SATURDAY * 1_440, premises);
        assertThat(plan.utility()).isLessThanOrEqualTo(plan.upperBound());
        return plan.outcomes();
    }

    private static Plan.Shortage shortage(Plan.Outcome unmet) {
        return Objects.requireNonNull(unmet.shortage());
    }

    @Test
    @Rule("MAT-04")
    void giveAVenueToOneNeedAtATime() {
        List<Plan.Outcome> outcomes = plan(
                open(Map.of("hall", NINE_TO_ELEVEN), 0),
                supply(person("a"), person("b")),
                asking("n1", venue(HALL)),
                asking("n2", venue(HALL)));
        assertThat(outcomes.stream().filter(Plan.Outcome::met)).hasSize(1).allMatch(o -> "hall".equals(o.venue()));
        Plan.Outcome unmet = outcomes.stream().filter(o -> !o.met()).findFirst().orElseThrow();
        assertThat(unmet.venue()).isNull();
        assertThat(shortage(unmet).venue()).isEqualTo(new Plan.VenueShortage(1, 0, 0));
        assertThat(shortage(unmet).relaxation()).isEqualTo(new Plan.Relaxation.FindVenue());
    }

    @Test
    void takeTheNextBestVenueWhereTheBestIsTaken() {
        List<Plan.Outcome> outcomes = plan(
                open(Map.of("hall", NINE_TO_ELEVEN, "far", NINE_TO_ELEVEN), 0),
                supply(person("a"), person("b")),
                asking("n1", venue(HALL)),
                asking("n2", venue(HALL, FAR_HALL)));
        assertThat(outcomes).allMatch(Plan.Outcome::met);
        assertThat(outcomes.get(0).venue()).isEqualTo("hall");
        assertThat(outcomes.get(1).venue()).isEqualTo("far");
    }

    @Test
    void useAVenueOnlyWhileItIsOpen() {
        Premises halfHourShort = open(Map.of("hall", Slots.mask(540, 630)), 0);
        assertThat(plan(halfHourShort, supply(person("a")), asking("n", venue(HALL))))
                .noneMatch(Plan.Outcome::met);
        Premises justOpen = open(Map.of("hall", NINE_TO_ELEVEN), 0);
        assertThat(plan(justOpen, supply(person("a")), asking("n", venue(HALL))))
                .allMatch(Plan.Outcome::met);
    }

    @Test
    void giveOutNoMoreGoodsThanThereAre() {
        Need[] two = {asking("n1", sets(6)), asking("n2", sets(5))};
        assertThat(plan(open(Map.of(), 11), supply(person("a"), person("b")), two))
                .allMatch(Plan.Outcome::met);
        List<Plan.Outcome> outcomes = plan(open(Map.of(), 10), supply(person("a"), person("b")), two);
        Plan.Outcome unmet = outcomes.stream().filter(o -> !o.met()).findFirst().orElseThrow();
        int wanted = unmet.need().id().equals("n1") ? 6 : 5;
        int left = 10 - (11 - wanted);
        assertThat(shortage(unmet).goods()).isEqualTo(new Plan.GoodsShortage("SETS", wanted, left));
        assertThat(shortage(unmet).relaxation()).isEqualTo(new Plan.Relaxation.FindGoods("SETS", wanted - left));
    }

    /** Goods given out in one week are gone in the next. */
    @Test
    void countGoodsOverAllWeeks() {
        Need later = need("n2", SATURDAY + 7, 540, 660, 1, 1).with(sets(5));
        assertThat(plan(open(Map.of(), 9), supply(person("a"), person("b")), asking("n1", sets(5)), later).stream()
                        .filter(Plan.Outcome::met))
                .hasSize(1);
    }

    @Test
    void takeAnotherTimeWhereTheMostWantedCannotBe() {
        Need flexible = asking("n2", new Need.Extras(List.of(new Need.Window(SATURDAY, 840, 960)), null, null));
        List<Plan.Outcome> outcomes =
                plan(Premises.NONE, supply(person("a")), asking("n1", Need.Extras.NONE), flexible);
        assertThat(outcomes).allMatch(Plan.Outcome::met);
        assertThat(outcomes.get(0).need().startMinute()).isEqualTo(540);
        assertThat(outcomes.get(1).need().startMinute()).isEqualTo(840);
    }

    @Test
    void keepTheMostWantedTimeWhereItCanBe() {
        Need flexible = asking("n", new Need.Extras(List.of(new Need.Window(SATURDAY, 840, 960)), null, null));
        assertThat(plan(Premises.NONE, supply(person("a"), person("b")), flexible)
                        .getFirst()
                        .need()
                        .startMinute())
                .isEqualTo(540);
    }

    @Test
    void takeATimeOfALaterWeek() {
        Need flexible = asking("n2", new Need.Extras(List.of(new Need.Window(SATURDAY + 9, 540, 660)), null, null));
        List<Plan.Outcome> outcomes =
                plan(Premises.NONE, supply(person("a")), asking("n1", Need.Extras.NONE), flexible);
        assertThat(outcomes).allMatch(Plan.Outcome::met);
        assertThat(outcomes.get(1).need().day()).isEqualTo(SATURDAY + 9);
    }

    @Test
    void findAVenueForANeedWithoutPeople() {
        Need room = new Need(
                        "n",
                        EngineFixtures.COMMUNITY,
                        1,
                        false,
                        1,
                        SATURDAY,
                        540,
                        660,
                        false,
                        false,
                        List.of(),
                        Set.of())
                .with(venue(HALL));
        assertThat(plan(open(Map.of("hall", NINE_TO_ELEVEN), 0), supply(person("a")), room))
                .allMatch(o -> o.met() && "hall".equals(o.venue()) && o.seats().isEmpty());
        assertThat(plan(Premises.NONE, supply(person("a")), room)).noneMatch(Plan.Outcome::met);
    }
}
