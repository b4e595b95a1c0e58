package org.linli.matching.engine.week;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of the utility at both sides of each step. */
class PointsTests {

    @ParameterizedTest
    @CsvSource({
        "0, 2000, 250",
        "1, 2000, 249",
        "8, 2000, 249",
        "8.1, 2000, 248",
        "1000, 2000, 125",
        "1999, 2000, 0",
        "2000, 2000, 0"
    })
    void nearnessFallsToNothingAtTheRadius(float distance, float radius, int points) {
        assertThat(Points.near(distance, radius)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"7, 7, 250, 125", "7, 3, 166, 83", "7, 1, 83, 41", "7, 8, 0, 0", "0, 7, 0, 0"})
    void fitIsTheShareOfWantedSkillsAndHalfForASupervisor(int preferred, int skills, int points, int supervisor) {
        assertThat(Points.fit(preferred, skills, false)).isEqualTo(points);
        assertThat(Points.fit(preferred, skills, true)).isEqualTo(supervisor);
    }

    @ParameterizedTest
    @CsvSource({"0, 150", "1, 147", "39, 4", "40, 0", "41, 0"})
    void whoServedLatelyStandsBack(int hours, int points) {
        assertThat(Points.fair(hours)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 120, 30",
        "2, 300, 75",
        "3, 500, 125",
        "4, 700, 175",
        "5, 900, 225",
        "6, 1100, 275",
        "7, 1300, 325"
    })
    void eachEngagementCostsMoreThanTheOneBefore(int had, int cost, int socialWorker) {
        assertThat(Points.load(had, false)).isEqualTo(cost);
        assertThat(Points.load(had, true)).isEqualTo(socialWorker);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "13, 0", "14, 1", "1000, 75", "1999, 149", "2000, 150"})
    void aVenueCostsItsDistance(float distance, int cost) {
        assertThat(Points.venueCost(distance)).isEqualTo(cost);
    }

    @Test
    void onlyTwoCategoriesAskForDialect() {
        assertThat(Points.likesDialect(0)).isTrue();
        assertThat(Points.likesDialect(1)).isFalse();
        assertThat(Points.likesDialect(3)).isTrue();
        assertThat(Points.likesDialect(4)).isFalse();
    }
}
