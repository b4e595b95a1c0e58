package org.linli.matching.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas against published tables. */
class IntervalsTests {

    /** Table of Student's t, two-sided 95 %. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.7062",
        "2, 4.3027",
        "4, 2.7764",
        "9, 2.2622",
        "28, 2.0484",
        "29, 2.0452",
        "30, 2.0423",
        "99, 1.9842",
        "1000, 1.9623",
        "1000000, 1.9600"
    })
    void knowsStudentsTable(long freedom, double t) {
        assertThat(Intervals.studentQuantile(freedom)).isCloseTo(t, within(5e-5));
    }

    /** Newcombe (1998), Statistics in Medicine 17, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void knowsWilsonsInterval(long hits, long n, double low, double high) {
        Intervals.Interval interval = Objects.requireNonNull(Intervals.ofShare(hits, n));
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /** 1, 2, 3, 4, 5: mean 3, variance 2.5, so 3 ± 2.7764 · √0.5. */
    @Test
    void putsTheMeanInTheMiddleOfItsInterval() {
        Intervals.Interval interval = Objects.requireNonNull(Intervals.ofMean(5, 15, 55));
        assertThat(interval.low()).isCloseTo(3 - 2.7764 * Math.sqrt(0.5), within(1e-4));
        assertThat(interval.high()).isCloseTo(3 + 2.7764 * Math.sqrt(0.5), within(1e-4));
    }

    @Test
    void hasNoIntervalOfOneOrNone() {
        assertThat(Intervals.ofMean(1, 5, 25)).isNull();
        assertThat(Intervals.ofShare(0, 0)).isNull();
    }

    @Test
    void isAPointWhenAllAgree() {
        assertThat(Intervals.ofMean(30, 150, 750)).isEqualTo(new Intervals.Interval(5, 5));
    }
}
