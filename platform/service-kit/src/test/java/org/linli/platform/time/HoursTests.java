package org.linli.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Proves the display of hours.
 *
 * <p>{@code @Rule VOL-12}
 */
class HoursTests {

    // @Rule VOL-12
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.02",
        "3, 0.05",
        "20, 0.33",
        "40, 0.67",
        "60, 1.00",
        "90, 1.50",
        "120, 2.00",
        "125, 2.08",
        "60000000, 1000000.00",
        "-40, -0.67"
    })
    void showsTwoDecimalsRoundedHalfUp(long minutes, String hours) {
        assertThat(Hours.display(minutes)).isEqualTo(hours);
    }
}
