package org.linli.volunteer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31",
        "2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "2026-03-01, 2026-03-31, 2026-01-29, 2026-02-28",
        "2026-03-05, 2026-03-05, 2026-03-04, 2026-03-04"
    })
    void isComparedWithTheOneBefore(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        assertThat(new Period(from, to).before()).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-03-05, true",
        "2026-03-05, 2026-03-04, false",
        "2026-03-05, 2036-03-05, true",
        "2026-03-05, 2036-03-06, false"
    })
    void endsOnItsFirstDayOrLaterWithinTenYears(LocalDate from, LocalDate to, boolean period) {
        assertThat(Period.isPeriod(from, to)).isEqualTo(period);
        if (!period) {
            assertThatThrownBy(() -> new Period(from, to)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sharesHaveTwoDecimalsAndNothingToDivideByGivesNothing() {
        assertThat(Share.percent(1, 3)).isEqualTo("33.33");
        assertThat(Share.percent(2, 3)).isEqualTo("66.67");
        assertThat(Share.percent(0, 3)).isEqualTo("0.00");
        assertThat(Share.percent(1, 0)).isNull();
        assertThat(Share.growthPercent(120, 100)).isEqualTo("20.00");
        assertThat(Share.growthPercent(80, 100)).isEqualTo("-20.00");
        assertThat(Share.growthPercent(80, 0)).isNull();
        assertThat(Share.hoursEach(1747, 60)).isEqualTo("0.49");
        assertThat(Share.hoursEach(1, 0)).isNull();
        assertThat(Share.each(127_000, 1161)).isEqualTo("109.39");
        assertThat(Share.each(1, 0)).isNull();
    }
}
