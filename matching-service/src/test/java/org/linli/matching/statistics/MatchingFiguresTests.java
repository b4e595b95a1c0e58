package org.linli.matching.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.matching.demand.DemandClass;

class MatchingFiguresTests {

    @Test
    void hidesSatisfactionBelowThirtyRatings() {
        assertThat(MatchingFigures.Satisfaction.of(29, 29 * 5).mean()).isNull();
        assertThat(MatchingFigures.Satisfaction.of(29, 29 * 5).n()).isEqualTo(29);
        assertThat(MatchingFigures.Satisfaction.of(30, 131).mean()).isEqualTo(4.37);
    }

    @Test
    void addsUpTheClassesAskedFor() {
        Map<String, Long> sums = Map.of(
                "ELDERLY.submitted",
                6L,
                "DISPUTE.submitted",
                4L,
                "ELDERLY.listed",
                5L,
                "DISPUTE.listed",
                3L,
                "ELDERLY.reached.MATCHED",
                5L,
                "ELDERLY.reached.REOPENED",
                1L,
                "DISPUTE.now.LISTED",
                2L,
                "DISPUTE.now.EXPIRED",
                1L,
                "ELDERLY.now.MATCHING",
                1L,
                "ELDERLY.reached.DONE",
                3L);
        MatchingFigures all = MatchingFigures.of(sums, DemandClass.values());
        assertThat(all.demands()).isEqualTo(10);
        assertThat(all.listed()).isEqualTo(8);
        assertThat(all.matched()).isEqualTo(4);
        assertThat(all.matchRate()).isEqualTo(0.5);
        assertThat(all.unmet()).isEqualTo(3);
        assertThat(all.proposed()).isEqualTo(1);
        assertThat(all.done()).isEqualTo(3);
        MatchingFigures disputes = MatchingFigures.of(sums, DemandClass.DISPUTE);
        assertThat(disputes.demands()).isEqualTo(4);
        assertThat(disputes.matchRate()).isZero();
        assertThat(MatchingFigures.of(sums, DemandClass.CHILDREN).matchRate()).isNull();
    }
}
