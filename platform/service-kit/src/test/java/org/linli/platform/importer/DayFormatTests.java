package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFormatTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | DATE",
                "yyyy/m/d;@ | DATE",
                "yyyy\"年\"m\"月\"d\"日\";@ | DATE",
                "[$-804]yyyy\"年\"m\"月\" | DATE",
                "[DBNum1][$-804]m\"月\"d\"日\" | DATE",
                "mmm | DATE",
                "h:mm | TIME",
                "[h]:mm:ss | TIME",
                "h\"时\"mm\"分\" | TIME",
                "上午/下午h\"时\"mm\"分\" | TIME",
                "mm:ss | TIME",
                "yyyy-mm-dd hh:mm | DATE_AND_TIME",
                "m/d/yy h:mm | DATE_AND_TIME"
            })
    void knowsDaysAndTimes(String pattern, DayFormat format) {
        assertThat(DayFormat.of(null, pattern)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "G/通用格式",
                "0",
                "0.00",
                "#,##0",
                "0%",
                "0.00E+00",
                "@",
                "\"day\"0",
                "[Red]0",
                "\\d0",
                "_d0",
                "0\"小时h\""
            })
    void knowsPlainNumbers(String pattern) {
        assertThat(DayFormat.of(null, pattern)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14, DATE", "22, DATE_AND_TIME", "20, TIME", "31, DATE", "32, TIME", "57, DATE"})
    void knowsBuiltInFormats(int id, DayFormat format) {
        assertThat(DayFormat.of(id, null)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 9, 13, 23, 37, 44, 48, 49, 59})
    void knowsBuiltInFormatsOfPlainNumbers(int id) {
        assertThat(DayFormat.of(id, null)).isEmpty();
    }
}
