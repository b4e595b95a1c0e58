package org.linli.matching.weeklyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which week is due to be frozen. */
class FreezeReportsTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:59:59,2026-11-09",
        "2026-11-23T06:00:00,2026-11-16",
        "2026-11-29T23:59:59,2026-11-16",
        "2026-11-30T05:59:59,2026-11-16",
        "2026-11-30T06:00:00,2026-11-23",
        "2027-01-04T06:00:00,2026-12-28"
    })
    void freezesTheWeekThatEndedFromMondaysHourOn(LocalDateTime now, LocalDate week) {
        assertThat(FreezeReports.lastWeek(now, 6)).isEqualTo(week);
    }
}
