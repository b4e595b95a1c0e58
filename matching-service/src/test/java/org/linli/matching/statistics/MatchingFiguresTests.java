package org.linli.matching.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingFiguresTests {

    @Test
    void hidesSatisfactionBelowThirtyRatings() {
        assertThat(MatchingFigures.Satisfaction.of(29, 29 * 5).mean()).isNull();
        assertThat(MatchingFigures.Satisfaction.of(29, 29 * 5).n()).isEqualTo(29);
        assertThat(MatchingFigures.Satisfaction.of(30, 131).mean()).isEqualTo(4.37);
    }

    @Test
    void readsSumsByPrefix() {
        Map<String, Long> sums = Map.of(
                "submitted",
                10L,
                "listed",
                8L,
                "reached.MATCHED",
                5L,
                "reached.REOPENED",
                1L,
                "now.LISTED",
                2L,
                "now.EXPIRED",
                1L,
                "now.MATCHING",
                1L,
                "reached.DONE",
                3L,
                "ELDERLY.submitted",
                4L);
        MatchingFigures all = MatchingFigures.of(sums, "");
        assertThat(all.demands()).isEqualTo(10);
        assertThat(all.matched()).isEqualTo(4);
        assertThat(all.matchRate()).isEqualTo(0.5);
        assertThat(all.unmet()).isEqualTo(3);
        assertThat(all.proposed()).isEqualTo(1);
        assertThat(all.done()).isEqualTo(3);
        MatchingFigures elderly = MatchingFigures.of(sums, "ELDERLY.");
        assertThat(elderly.demands()).isEqualTo(4);
        assertThat(elderly.matchRate()).isNull();
    }
}
