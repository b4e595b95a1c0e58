package org.linli.matching.engine.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTests {

    private final float[] x = new float[1_000];
    private final float[] y = new float[1_000];

    DivisionTests() {
        Random random = new Random(1);
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat() * 9_000;
            y[i] = random.nextFloat() * 6_000;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void givesEveryZoneItsShare(int zones) {
        Division division = Division.of(x, y, zones);
        int[] count = new int[zones];
        for (int i = 0; i < x.length; i++) {
            count[division.zoneOf(x[i], y[i])]++;
        }
        for (int share : count) {
            assertThat(share).isBetween(1_000 / zones - 2, 1_000 / zones + 2);
        }
    }

    @Test
    void bordersWanderButOnlyWhereBothSidesExpectIt() {
        Division division = Division.of(x, y, 4);
        int wandered = 0;
        for (int round = 1; round < 30; round++) {
            for (int i = 0; i < x.length; i++) {
                int zone = division.zoneOf(x[i], y[i], round, 5);
                assertThat(division.mayHold(zone, x[i], y[i], 0)).isTrue();
                wandered += zone == division.zoneOf(x[i], y[i]) ? 0 : 1;
            }
        }
        assertThat(wandered).isPositive();
    }

    @Test
    void anHeirPlansForBoth() {
        Division division = Division.of(x, y, 4).without(3, 1);
        for (int i = 0; i < x.length; i++) {
            assertThat(division.zoneOf(x[i], y[i])).isNotEqualTo(3);
            assertThat(division.zoneOf(x[i], y[i], 2, 5)).isNotEqualTo(3);
            assertThat(division.mayHold(3, x[i], y[i], 500)).isFalse();
        }
        assertThat(division.without(1, 0).heirOf(3)).isZero();
    }

    @Test
    void refusesToDivideByNothing() {
        assertThatThrownBy(() -> Division.of(x, y, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
