package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The generated district that the service's planner is measured on. */
class DistrictTests {

    private static final List<String> SMALL =
            List.of("--people", "400", "--demands", "60", "--weeks", "2", "--moves-per-need", "20");

    @Test
    void isPlannedTheSameEveryTimeAndNoWorseThanByPriority() {
        Map<String, Object> once = DistrictRun.run(new Options(SMALL));
        Map<String, Object> again = DistrictRun.run(new Options(SMALL));

        assertThat(again.get("fingerprint")).isEqualTo(once.get("fingerprint"));
        assertThat(number(once, "greedyUtility")).isPositive().isLessThanOrEqualTo(number(once, "utility"));
        assertThat(number(once, "utility")).isLessThanOrEqualTo(number(once, "upperBound"));
        assertThat(number(once, "met")).isPositive().isLessThanOrEqualTo(60);
        assertThat(once).containsEntry("people", 400);
    }

    @Test
    void anotherSeedMakesAnotherDistrict() {
        assertThat(District.of(50, 10, 1, 1).needs())
                .isEqualTo(District.of(50, 10, 1, 1).needs())
                .isNotEqualTo(District.of(50, 10, 1, 2).needs());
    }

    private static long number(Map<String, Object> row, String name) {
        return MatchingBenchmark.number(row, name).longValue();
    }
}
