package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Rule;

@Rule("VOL-11")
class NoShowRuleTests {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 1);
    private static final NoShowRule THREE_IN_NINETY = new NoShowRule(3, 90, 30);

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void blocksForItsDaysAfterTheLast(int daysLater, boolean blocked) {
        assertThat(THREE_IN_NINETY
                        .blockedUntil(List.of(LAST, LAST.minusDays(1), LAST.minusDays(2)), LAST.plusDays(daysLater))
                        .isPresent())
                .isEqualTo(blocked);
    }

    @ParameterizedTest
    @CsvSource({"89, true", "90, false"})
    void countsOverItsWindow(int daysBefore, boolean blocked) {
        assertThat(THREE_IN_NINETY
                        .blockedUntil(List.of(LAST.minusDays(daysBefore), LAST.minusDays(1), LAST), LAST)
                        .isPresent())
                .isEqualTo(blocked);
    }

    @Test
    void needsItsNumber() {
        assertThat(THREE_IN_NINETY.blockedUntil(List.of(LAST, LAST.minusDays(1)), LAST))
                .isEmpty();
        assertThat(THREE_IN_NINETY.blockedUntil(List.of(LAST, LAST, LAST), LAST))
                .contains(LAST.plusDays(31));
        assertThat(new NoShowRule(0, 90, 30).blockedUntil(List.of(LAST, LAST, LAST), LAST))
                .isEmpty();
    }

    @Test
    void remembersAnEarlierBlockThatAFreshNoShowDoesNotEnd() {
        List<LocalDate> noShows = List.of(LAST.minusDays(80), LAST.minusDays(70), LAST.minusDays(60), LAST);
        assertThat(new NoShowRule(3, 30, 60).blockedUntil(noShows, LAST)).contains(LAST.plusDays(1));
    }
}
