package org.linli.matching.threelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matching.demand.DemandStatus;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** What a line makes of the facts, and when a demand is a gap. */
@Rule("MAT-01")
class DemandLineTests {

    private static DemandLine listed() {
        return DemandLine.unheard("d")
                .submitted("620702001001", "ELDERLY", "SERVICE", "NORMAL")
                .published("陪诊", Instant.EPOCH)
                .moved("LISTED");
    }

    private static DemandLine.ResourceLink link(String booking, String stage) {
        return new DemandLine.ResourceLink(booking, "r", "GOODS", null, stage);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,false",
        "VERIFIED,false",
        "REJECTED,false",
        "LISTED,true",
        "MATCHING,true",
        "MATCHED,false",
        "IN_SERVICE,false",
        "DONE,false",
        "EVALUATED,false",
        "EXPIRED,true",
        "REOPENED,true"
    })
    @Rule("MAT-03")
    void isAGapWhileNobodyWasFound(DemandStatus status, boolean gap) {
        assertThat(listed().moved(status.name()).gap()).isEqualTo(gap);
        assertThat(listed().moved(status.name()).linked(link("b", "HELD")).gap())
                .isFalse();
    }

    @Test
    void isNoGapBeforeItCameOnTheList() {
        DemandLine line = DemandLine.unheard("d").submitted("620702001001", "ELDERLY", "SERVICE", "NORMAL");
        assertThat(line.moved("LISTED").gap()).isFalse();
        assertThat(line.status()).isEqualTo("SUBMITTED");
    }

    @Test
    void takesFactsInAnyOrder() {
        DemandLine early = DemandLine.unheard("d").linked(link("b", "HELD")).taken("p");
        DemandLine line = early.submitted("620702001001", "ELDERLY", "SERVICE", "NORMAL")
                .published("陪诊", Instant.EPOCH)
                .moved("LISTED");
        assertThat(line.resources()).hasSize(1);
        assertThat(line.projectId()).isEqualTo("p");
        assertThat(line.gap()).isFalse();
        assertThat(line.moved("MATCHED")
                        .submitted("620702001001", "ELDERLY", "SERVICE", "NORMAL")
                        .status())
                .as("an old fact moves nothing back")
                .isEqualTo("MATCHED");
    }

    @Test
    void followsABookingAndLosesItWhenItIsGivenBack() {
        DemandLine line = listed().linked(link("b", "HELD"))
                .linked(link("b", "CONFIRMED"))
                .linked(link("c", "HELD"));
        assertThat(line.resources()).extracting(DemandLine.ResourceLink::stage).containsExactly("CONFIRMED", "HELD");
        DemandLine given = line.linked(link("b", "RELEASED")).linked(link("c", "RELEASED"));
        assertThat(given.resources()).isEmpty();
        assertThat(given.gap()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,false",
        "LISTED,true",
        "MATCHING,true",
        "MATCHED,true",
        "IN_SERVICE,false",
        "DONE,false",
        "EXPIRED,true",
        "REOPENED,true"
    })
    @Rule({"MAT-01", "MAT-03"})
    void isAGapWhileAResourceThatItAsksForIsLacking(DemandStatus status, boolean gap) {
        DemandLine asking = listed().asking(List.of("VENUE", "GOODS")).moved(status.name());
        assertThat(asking.gap()).isEqualTo(gap);
        assertThat(asking.lacking()).isEqualTo(gap ? List.of("VENUE", "GOODS") : List.of());
        DemandLine half = asking.linked(link("b", "HELD"));
        assertThat(half.lacking()).isEqualTo(gap ? List.of("VENUE") : List.of());
        assertThat(half.gap()).isEqualTo(gap);
        DemandLine whole = half.linked(new DemandLine.ResourceLink("c", "r2", "VENUE", null, "CONFIRMED"));
        assertThat(whole.lacking()).isEmpty();
        assertThat(whole.gap()).isFalse();
    }

    @Test
    void movesToTheTimeThatWasDecided() {
        DemandLine moved = listed().decided(Instant.EPOCH.plusSeconds(60));
        assertThat(moved.startsAt()).isEqualTo(Instant.EPOCH.plusSeconds(60));
        assertThat(moved.moved("MATCHED").title()).isEqualTo("陪诊");
    }

    @Test
    void belongsToOneProjectAtMost() {
        DemandLine line = listed().taken("p1");
        assertThat(line.taken("p1")).isEqualTo(line);
        assertThatThrownBy(() -> line.taken("p2")).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(new ThreeListRejection.HasProject("p1")));
    }

    @Test
    void sharesOutTheGapPerCommunityAndClass() {
        List<ThreeLists.Count> counts = List.of(
                new ThreeLists.Count("620702001001", "ELDERLY", 3, 1),
                new ThreeLists.Count("620702001001", "CHILDREN", 1, 1),
                new ThreeLists.Count("620702001005", "ELDERLY", 3, 0));
        assertThat(GapFigures.of(counts)).isEqualTo(new GapFigures(7, 2, 0.2857));
        assertThat(GapFigures.of(List.of())).isEqualTo(new GapFigures(0, 0, null));
        assertThat(GapFigures.byCommunity(counts))
                .extracting(c -> c.figures().gapIndex())
                .containsExactly(0.5, 0.0);
        assertThat(GapFigures.byClass(counts))
                .extracting(GapFigures.OfClass::demandClass)
                .containsExactly("CHILDREN", "ELDERLY");
    }
}
