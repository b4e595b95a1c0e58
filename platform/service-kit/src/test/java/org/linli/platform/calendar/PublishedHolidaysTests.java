package org.linli.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedHolidaysTests {

    @Test
    void areShippedForTheYearsWhoseNoticesAreOut() {
        assertThat(PublishedHolidays.shipped().years()).containsExactly(2024, 2025, 2026);
    }

    @Test
    void ofSomeDaysOnlyDoNotMakeAWholeYear() throws IOException {
        PublishedHolidays newYearOnly = list("2027-01-01,holiday,元旦");
        assertThat(newYearOnly.isPublished(2027)).isFalse();
        assertThat(newYearOnly.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(list("2027-10-01,holiday,国庆节").isPublished(2027)).isTrue();
    }

    @Test
    void ofAWholeYearReplaceThatYearAndSingleDaysAreAdded() throws IOException {
        PublishedHolidays merged = PublishedHolidays.shipped()
                .overlaidBy(list("2026-10-01,holiday,国庆节\n2024-12-30,holiday,x\n2027-10-01,holiday,国庆节"));
        assertThat(merged.years()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(merged.isWorkingDay(LocalDate.of(2026, 10, 2))).isTrue();
        assertThat(merged.isWorkingDay(LocalDate.of(2024, 12, 30))).isFalse();
        assertThat(merged.isWorkingDay(LocalDate.of(2024, 10, 2))).isFalse();
    }

    @Test
    void mayBeginWithAByteOrderMark(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("h.csv"), "\uFEFFdate,kind,name\n2027-10-01,holiday,国庆节\n");
        assertThat(PublishedHolidays.of(file).isPublished(2027)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-13-01,holiday,x | line 2: the date is written yyyy-MM-dd",
                "2027-01-01,free,x | line 2: the kind is holiday or workday",
                "2027-01-01,workday,x | line 2: 2027-01-01 is no Saturday or Sunday",
                "2027-01-01 | line 2: a row has a date, a kind and a name"
            })
    void areRefusedWholeWithTheLineOfTheFault(String row, String fault) {
        assertThatThrownBy(() -> list(row)).isInstanceOf(HolidayListFault.class).hasMessageContaining(fault);
    }

    @Test
    void nameADayOnce() {
        assertThatThrownBy(() -> list("2027-01-01,holiday,x\n2027-01-01,holiday,x"))
                .hasMessageContaining("line 3: 2027-01-01 is listed twice");
    }

    @Test
    void needTheirColumns() {
        assertThatThrownBy(() -> PublishedHolidays.read(new StringReader("day,what\n2027-01-01,holiday\n")))
                .hasMessageContaining("the columns are date, kind and name");
    }

    private static PublishedHolidays list(String rows) throws IOException {
        return PublishedHolidays.read(new StringReader("date,kind,name\n" + rows + "\n"));
    }
}
