package org.linli.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = new WorkingCalendar(PublishedHolidays.shipped());

    @Nested
    class WorkingDays {

        @ParameterizedTest
        @CsvSource({
            "2026-11-20, true, an ordinary Friday",
            "2026-11-21, false, an ordinary Saturday",
            "2026-11-22, false, an ordinary Sunday",
            "2026-02-13, true, the Friday before the festival",
            "2026-02-14, true, a Saturday that is made up for",
            "2026-02-15, false, the first day of the festival",
            "2026-02-23, false, the last day of the festival",
            "2026-02-24, true, the Tuesday after it",
            "2026-02-28, true, the other Saturday that is made up for",
            "2026-10-10, true, a Saturday after National Day",
            "2026-10-01, false, National Day",
            "2027-02-06, false, a Saturday of a year without a notice",
            "2027-02-08, true, a Monday of a year without a notice"
        })
        void areWeekdaysExceptHolidaysAndMakeUpDays(LocalDate day, boolean working, String why) {
            assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(working);
        }
    }

    @Nested
    class PeriodsOfWorkingDays {

        @ParameterizedTest
        @CsvSource({
            "2026-11-20, 0, 2026-11-20",
            "2026-11-20, 1, 2026-11-23",
            "2026-11-20, 5, 2026-11-27",
            "2026-11-20, 6, 2026-11-30",
            "2026-11-21, 1, 2026-11-23",
            // a make-up Saturday counts, the nine days of the festival do not
            "2026-02-13, 1, 2026-02-14",
            "2026-02-13, 2, 2026-02-24",
            "2026-02-14, 1, 2026-02-24",
            "2026-02-15, 1, 2026-02-24",
            "2026-02-23, 1, 2026-02-24",
            "2026-02-27, 1, 2026-02-28",
            "2026-02-27, 2, 2026-03-02",
            // VOL-33: ten working days over National Day with the make-up Saturday
            "2026-09-25, 10, 2026-10-15",
            "2026-09-30, 1, 2026-10-08",
            "2026-09-30, 3, 2026-10-10",
            "2026-09-30, 4, 2026-10-12",
            // the turn of two published years: 1 January is off
            "2025-12-31, 1, 2026-01-04",
            "2025-12-30, 1, 2025-12-31",
            "2024-12-31, 1, 2025-01-02"
        })
        void endOnTheLastDayThatIsInTime(LocalDate from, int days, LocalDate end) {
            assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(new Deadline(end, false));
        }

        @Test
        void areProvisionalOnceTheyTouchAYearWithoutANotice() {
            LocalDate tuesday = LocalDate.of(2026, 12, 29);
            assertThat(calendar.plusWorkingDays(tuesday, 2)).isEqualTo(new Deadline(LocalDate.of(2026, 12, 31), false));
            assertThat(calendar.plusWorkingDays(tuesday, 3)).isEqualTo(new Deadline(LocalDate.of(2027, 1, 1), true));
            assertThat(calendar.plusWorkingDays(LocalDate.of(2027, 5, 3), 1).provisional())
                    .isTrue();
            assertThat(calendar.plusWorkingDays(LocalDate.of(2023, 12, 28), 1))
                    .isEqualTo(new Deadline(LocalDate.of(2023, 12, 29), true));
        }

        @Test
        void haveNoNegativeLength() {
            assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 11, 20), -1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class PeriodsOfCalendarDays {

        @ParameterizedTest
        @CsvSource({
            "2026-11-20, 0, 2026-11-20",
            "2026-11-20, 1, 2026-11-23",
            "2026-11-20, 3, 2026-11-23",
            "2026-11-20, 4, 2026-11-24",
            "2026-02-07, 7, 2026-02-14",
            "2026-02-08, 7, 2026-02-24",
            "2026-02-16, 7, 2026-02-24",
            "2026-02-16, 8, 2026-02-24",
            "2026-02-16, 9, 2026-02-25"
        })
        void thatEndOnADayOffEndOnTheNextWorkingDay(LocalDate from, int days, LocalDate end) {
            assertThat(calendar.plusDays(from, days)).isEqualTo(new Deadline(end, false));
        }

        @Test
        void areProvisionalWhenTheirEndLiesInAYearWithoutANotice() {
            assertThat(calendar.plusDays(LocalDate.of(2026, 12, 30), 1))
                    .isEqualTo(new Deadline(LocalDate.of(2026, 12, 31), false));
            assertThat(calendar.plusDays(LocalDate.of(2026, 12, 30), 2))
                    .isEqualTo(new Deadline(LocalDate.of(2027, 1, 1), true));
        }

        @Test
        void stayWhereTheyEndWhenNothingMayMoveThem() {
            assertThat(calendar.plusUnmovedDays(LocalDate.of(2026, 11, 20), 1))
                    .isEqualTo(new Deadline(LocalDate.of(2026, 11, 21), false));
        }
    }

    @Nested
    class Between {

        @ParameterizedTest
        @CsvSource({
            "2026-11-20, 2026-11-20, 0",
            "2026-11-20, 2026-11-22, 0",
            "2026-11-20, 2026-11-23, 1",
            "2026-11-23, 2026-11-20, -1",
            "2026-02-13, 2026-02-24, 2",
            "2026-02-24, 2026-02-13, -2"
        })
        void twoDaysTheFirstIsNotCounted(LocalDate from, LocalDate to, int days) {
            assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 5, 10, 15, 60, 250})
        void countsWhatAPeriodAdded(int days) {
            for (LocalDate from = LocalDate.of(2025, 1, 20); from.getYear() < 2026; from = from.plusDays(13)) {
                LocalDate end = calendar.plusWorkingDays(from, days).date();
                assertThat(calendar.workingDaysBetween(from, end)).isEqualTo(days);
            }
        }

        @ParameterizedTest
        @CsvSource({"2026-11-30, 2, 2026-11-26", "2026-11-27, 0, 2026-11-27", "2026-02-25, 3, 2026-02-13"})
        void aWarningComesThatManyWorkingDaysBeforeTheEnd(LocalDate deadline, int days, LocalDate warning) {
            assertThat(calendar.workingDaysBefore(deadline, days)).isEqualTo(warning);
        }
    }

    @Test
    void deadlinesAreMissedTheDayAfter() {
        Deadline deadline = new Deadline(LocalDate.of(2026, 11, 27), false);
        assertThat(deadline.missedOn(LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(deadline.missedOn(LocalDate.of(2026, 11, 28))).isTrue();
    }

    @Test
    void weekendsAloneDecideWhenNothingIsPublished() {
        WorkingCalendar bare = new WorkingCalendar(PublishedHolidays.none());
        assertThat(bare.plusWorkingDays(LocalDate.of(2026, 9, 30), 1))
                .isEqualTo(new Deadline(LocalDate.of(2026, 10, 1), true));
        assertThat(bare.publishedYears()).isEmpty();
    }
}
