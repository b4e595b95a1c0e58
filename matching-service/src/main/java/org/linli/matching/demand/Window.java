package org.linli.matching.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When help is wanted: one stretch of one day, Shanghai time. */
public record Window(LocalDate date, LocalTime start, LocalTime end) {

    /** Legal days and hours are those of Shanghai. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Instant startsAt() {
        return date.atTime(start).atZone(ZONE).toInstant();
    }

    public Instant endsAt() {
        return date.atTime(end).atZone(ZONE).toInstant();
    }

    public int minutes() {
        return (end.toSecondOfDay() - start.toSecondOfDay()) / 60;
    }
}
