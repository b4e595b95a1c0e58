package org.linli.matching.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.demand.DemandFixtures.asking;
import static org.linli.matching.demand.DemandFixtures.details;
import static org.linli.matching.demand.DemandFixtures.equipped;
import static org.linli.matching.demand.DemandFixtures.ofType;
import static org.linli.matching.demand.DemandFixtures.on;
import static org.linli.matching.demand.DemandFixtures.titled;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Rule;

class DemandDetailsTests {

    private static List<String> faults(DemandDetails details) {
        return details.faults().stream().map(f -> f.field() + " " + f.code()).toList();
    }

    @Test
    void takesTheUsualDemand() {
        assertThat(faults(details())).isEmpty();
    }

    @Test
    void limitsTheTitle() {
        assertThat(faults(titled("需".repeat(100)))).isEmpty();
        assertThat(faults(titled("需".repeat(101)))).containsExactly("title too_long");
        assertThat(faults(titled("  "))).containsExactly("title missing_title");
    }

    @Test
    void wantsAtLeastOnePersonForWorkAndAtMostTwoHundred() {
        assertThat(faults(asking(0, 0))).containsExactly("wanted bad_number");
        assertThat(faults(asking(1, 1))).isEmpty();
        assertThat(faults(asking(200, 1))).isEmpty();
        assertThat(faults(asking(201, 1))).containsExactly("wanted bad_number");
        assertThat(faults(asking(-1, 0))).containsExactly("wanted bad_number");
    }

    @Test
    void keepsTheMinimumBetweenOneAndTheNumberWanted() {
        assertThat(faults(asking(3, 0))).containsExactly("minimum bad_number");
        assertThat(faults(asking(3, 3))).isEmpty();
        assertThat(faults(asking(3, 4))).containsExactly("minimum minimum_above_wanted");
    }

    @Test
    @Rule("MAT-01")
    void letsAVenueWantNobody() {
        assertThat(faults(ofType(DemandType.VENUE, 0, 0, List.of()))).isEmpty();
        assertThat(faults(ofType(DemandType.GOODS, 2, 1, List.of()))).isEmpty();
        assertThat(ofType(DemandType.VENUE, 0, 0, List.of()).needsPeople()).isFalse();
        assertThat(faults(ofType(DemandType.VENUE, 0, 1, List.of()))).containsExactly("minimum minimum_above_wanted");
    }

    @Test
    void asksASkillDemandForItsSkill() {
        assertThat(faults(ofType(DemandType.SKILL, 1, 1, List.of()))).containsExactly("skills missing_skill");
        assertThat(faults(ofType(DemandType.SKILL, 1, 1, List.of("CPR")))).isEmpty();
    }

    @Test
    void endsAfterItStartsAndWithinTwelveHours() {
        assertThat(faults(window("09:00", "09:00"))).containsExactly("end end_before_start");
        assertThat(faults(window("09:00", "09:01"))).isEmpty();
        assertThat(faults(window("08:00", "20:00"))).isEmpty();
        assertThat(faults(window("08:00", "20:01"))).containsExactly("end service_too_long");
        assertThat(faults(window("08:00:30", "10:00"))).containsExactly("start bad_time");
    }

    private static DemandDetails window(String start, String end) {
        return details().at(new Window(LocalDate.of(2026, 12, 5), LocalTime.parse(start), LocalTime.parse(end)));
    }

    @Test
    @Rule("MAT-01")
    void namesAtMostFiveOtherTimesEachOnce() {
        assertThat(faults(equipped(5))).isEmpty();
        assertThat(faults(equipped(6))).containsExactly("alternatives too_many_windows");
        assertThat(faults(others(on(1), on(1)))).containsExactly("alternatives duplicate_window");
        assertThat(faults(others(details().window()))).containsExactly("alternatives duplicate_window");
        assertThat(faults(others(other("09:00", "09:00")))).containsExactly("alternatives end_before_start");
        assertThat(faults(others(other("08:00", "20:00")))).isEmpty();
        assertThat(faults(others(other("08:00", "20:01")))).containsExactly("alternatives window_too_long");
        assertThat(faults(others(other("08:00:30", "10:00")))).containsExactly("alternatives bad_time");
    }

    @Test
    @Rule("MAT-01")
    void asksForAVenueAndGoodsWithinReason() {
        assertThat(faults(venue(0))).containsExactly("venue.seats bad_capacity");
        assertThat(faults(venue(1))).isEmpty();
        assertThat(faults(venue(100_000))).isEmpty();
        assertThat(faults(venue(100_001))).containsExactly("venue.seats bad_capacity");
        assertThat(faults(goods("FOOD", 0))).containsExactly("goods.quantity bad_quantity");
        assertThat(faults(goods("FOOD", 1))).isEmpty();
        assertThat(faults(goods("FOOD", 100_000))).isEmpty();
        assertThat(faults(goods("FOOD", 100_001))).containsExactly("goods.quantity bad_quantity");
        assertThat(faults(goods("GOLD", 1))).containsExactly("goods.kind unknown_goods");
        assertThat(details().asksForEquipment()).isFalse();
        assertThat(goods("FOOD", 1).asksForEquipment()).isTrue();
    }

    @Test
    void choosesATimeAndTakesTheChoiceBack() {
        DemandDetails asked = equipped(3);
        for (int choice = 0; choice <= 3; choice++) {
            DemandDetails chosen = asked.choosing(choice);
            assertThat(chosen.window()).isEqualTo(asked.windows().get(choice));
            assertThat(chosen.windows()).containsExactlyInAnyOrderElementsOf(asked.windows());
            assertThat(chosen.unchoosing(choice)).isEqualTo(asked);
        }
        assertThat(asked.at(on(9)).alternatives()).isEmpty();
    }

    @Test
    void reachesAsFarAsTheDivisionThatBothLieIn() {
        assertThat(Reach.COMMUNITY.covers("330411003001", "330411003001")).isTrue();
        assertThat(Reach.COMMUNITY.covers("330411003001", "330411003002")).isFalse();
        assertThat(Reach.STREET.covers("330411003001", "330411003002")).isTrue();
        assertThat(Reach.STREET.covers("330411003001", "330411004001")).isFalse();
        assertThat(Reach.DISTRICT.covers("330411003001", "330411004001")).isTrue();
        assertThat(Reach.DISTRICT.covers("330411003001", "330402004001")).isFalse();
        // what serves a whole street or district serves each community of it
        assertThat(Reach.COMMUNITY.covers("330411003001", "330411003")).isTrue();
        assertThat(Reach.COMMUNITY.covers("330411003001", "330411")).isTrue();
        assertThat(Reach.STREET.covers("330411003001", "330411004")).isFalse();
    }

    private static DemandDetails others(Window... others) {
        return equipped(List.of(others), null, null);
    }

    private static Window other(String start, String end) {
        return new Window(LocalDate.of(2026, 12, 6), LocalTime.parse(start), LocalTime.parse(end));
    }

    private static DemandDetails venue(int seats) {
        return equipped(List.of(), new VenueWish(null, seats, Reach.DISTRICT), null);
    }

    private static DemandDetails goods(String kind, int quantity) {
        return equipped(List.of(), null, new GoodsWish(kind, quantity));
    }

    @Test
    void readsCodesAndLabelsAndNothingElse() {
        assertThat(DemandClass.ofLabel("一纠纷")).contains(DemandClass.DISPUTE);
        assertThat(DemandClass.ofLabel("DISPUTE")).contains(DemandClass.DISPUTE);
        assertThat(DemandClass.ofLabel("纠纷")).isEmpty();
        assertThat(Urgency.ofLabel("特急")).contains(Urgency.CRITICAL);
        assertThat(DemandSource.ofLabel("12345热线")).contains(DemandSource.HOTLINE_12345);
        assertThat(ClientGroup.ofLabel("困境儿童")).contains(ClientGroup.CHILDREN_IN_DIFFICULTY);
        assertThat(DemandType.ofLabel("场地")).contains(DemandType.VENUE);
        assertThat(VenueType.ofLabel("多功能厅")).contains(VenueType.HALL);
        assertThat(Reach.ofLabel("本镇街")).contains(Reach.STREET);
        assertThat(VenueType.level(null)).isZero();
        assertThat(VenueType.level(VenueType.OPEN_AIR)).isEqualTo(1);
        assertThat(GoodsKinds.shipped().find("文体器材").orElseThrow().code()).isEqualTo("SPORTS_GEAR");
        assertThat(GoodsKinds.shipped().name("SPORTS_GEAR", Locale.ENGLISH)).isEqualTo("sports and arts gear");
    }

    @Test
    @Rule("MAT-01")
    void namesSkillsInBothLanguages() {
        Skills skills = Skills.fromClasspath();
        assertThat(skills.find("矛盾调解").orElseThrow().code()).isEqualTo("MEDIATION");
        assertThat(skills.find("MEDIATION").orElseThrow().bit()).isZero();
        assertThat(skills.find("飞檐走壁")).isEmpty();
        assertThat(skills.bits(List.of("矛盾调解", "法律咨询", "飞檐走壁"))).isEqualTo(3);
        assertThat(skills.names(List.of("MEDIATION"), Locale.ENGLISH)).containsExactly("conflict mediation");
        assertThat(skills.all()).extracting(Skills.Skill::code).doesNotHaveDuplicates();
    }
}
