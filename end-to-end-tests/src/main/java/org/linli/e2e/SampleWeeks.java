package org.linli.e2e;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Moves the days of the samples by whole weeks, so that what they ask for lies ahead on the day on which they are used: a sample whose days
 * are over would be imported, and then nobody could be found for it. Weekdays stay, because people have time on weekdays.
 *
 * @param weeks by how many; none as long as the first day of the samples lies ahead as it stands
 */
record SampleWeeks(long weeks) {

    /** The first day on which a demand of the samples asks for somebody. */
    static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** For the day that the machine's clock shows. */
    static SampleWeeks now() {
        return on(Instant.now().atZone(CHINA).toLocalDate());
    }

    static SampleWeeks on(LocalDate today) {
        if (today.isBefore(FIRST)) {
            return new SampleWeeks(0);
        }
        return new SampleWeeks(ChronoUnit.DAYS.between(FIRST, today) / DayOfWeek.values().length + 1);
    }

    LocalDate moved(LocalDate day) {
        return day.plusWeeks(weeks);
    }

    /** A text file of the samples with every day in it moved. */
    byte[] moved(byte[] file) {
        return DAY.matcher(new String(file, StandardCharsets.UTF_8))
                .replaceAll(day -> moved(LocalDate.parse(day.group())).toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
