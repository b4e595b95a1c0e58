package org.linli.volunteer.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** An occasion that activities gather around: 3·5, the traditional festivals and the days of the groups that are served. */
public record Theme(String code, String name, String englishName, Rule rule) {

    /** When a theme has its day. */
    public sealed interface Rule {

        Optional<LocalDate> in(int year);

        /** The same month and day every year. */
        record Fixed(MonthDay day) implements Rule {
            @Override
            public Optional<LocalDate> in(int year) {
                return Optional.of(day.atYear(year));
            }
        }

        /** The n-th weekday of a month. */
        record NthWeekday(int nth, DayOfWeek weekday, int month) implements Rule {
            @Override
            public Optional<LocalDate> in(int year) {
                return Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
            }
        }

        /** Days of the lunar calendar, as published: a year beyond the table has no day yet. */
        record Listed(List<LocalDate> days) implements Rule {
            public Listed {
                days = List.copyOf(days);
            }

            @Override
            public Optional<LocalDate> in(int year) {
                return days.stream().filter(day -> day.getYear() == year).findFirst();
            }
        }

        /** Reads {@code 03-05}, {@code 3 SUNDAY 5} or {@code 2026-02-17 2027-02-06}. */
        static Rule parse(String text) {
            if (text.matches("\\d\\d-\\d\\d")) {
                return new Fixed(MonthDay.parse("--" + text));
            }
            String[] parts = text.split(" ", -1);
            if (parts.length == 3 && parts[0].length() == 1) {
                return new NthWeekday(
                        Integer.parseInt(parts[0]), DayOfWeek.valueOf(parts[1]), Integer.parseInt(parts[2]));
            }
            return new Listed(List.of(parts).stream().map(LocalDate::parse).toList());
        }
    }
}
