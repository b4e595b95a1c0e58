package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2005-09-15",
                "2005-9-15",
                "2005/9/15",
                "2005/09/15",
                "2005.9.15",
                "2005年9月15日",
                "2005年09月15",
                "20050915",
                "38610",
                "2005-09-15 00:00",
                "2005-09-15 08:30:00",
                "2005-09-15T08:30"
            })
    void readsDatesAsPeopleWriteThem(String text) {
        assertThat(CellText.date(text)).contains(LocalDate.of(2005, 9, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2005",
                "2005-9",
                "2005-02-29",
                "2005-13-01",
                "2005-00-10",
                "15/9/2005",
                "05-9-15",
                "20050931",
                "2005091",
                "9999",
                "100000",
                "二〇〇五年",
                "2005-09-15 noon"
            })
    void readsNothingElseAsADate(String text) {
        assertThat(CellText.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 18:00",
        "8:05, 08:05",
        "08:05:30, 08:05:30",
        "18：00, 18:00",
        "18时30分, 18:30",
        "00:00, 00:00",
        "23:59, 23:59"
    })
    void readsTimes(String text, LocalTime time) {
        assertThat(CellText.time(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "18:60", "18", "18:0", "noon", "-1:00", "18:00:60"})
    void readsNothingElseAsATime(String text) {
        assertThat(CellText.time(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "38610, 2005-09-15",
        "2958465, 9999-12-31",
        "2958466, 2958466",
        "-1, -1"
    })
    void countsDaysAsSpreadsheetsDo(BigDecimal number, String text) {
        assertThat(CellText.dayNumber(number, DayFormat.DATE, false)).isEqualTo(text);
    }

    @Test
    void countsDaysSince1904WhereTheWorkbookSaysSo() {
        assertThat(CellText.dayNumber(BigDecimal.valueOf(37_148), DayFormat.DATE, true))
                .isEqualTo("2005-09-15");
        assertThat(CellText.dayNumber(BigDecimal.ZERO, DayFormat.DATE, true)).isEqualTo("1904-01-01");
    }

    @Test
    void roundsTimesToTheSecondAndPastMidnight() {
        assertThat(CellText.dayNumber(new BigDecimal("0.354166666666667"), DayFormat.TIME, false))
                .isEqualTo("08:30");
        assertThat(CellText.dayNumber(new BigDecimal("38610.9999999999"), DayFormat.DATE_AND_TIME, false))
                .isEqualTo("2005-09-16 00:00");
        assertThat(CellText.dayNumber(new BigDecimal("0.9999999999"), DayFormat.TIME, false))
                .isEqualTo("00:00");
    }

    @ParameterizedTest
    @CsvSource({"1.38E+10, 13800000000", "100, 100", "0.0, 0", "1.50, 1.5", "-2.0, -2"})
    void writesNumbersWithoutExponent(BigDecimal number, String text) {
        assertThat(CellText.number(number)).isEqualTo(text);
    }
}
