package org.linli.matching.resource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.matching.demand.Window;

/** When something is open: hours of the week, without the days on which it is closed. */
public record Opening(List<Hours> week, Set<LocalDate> closedOn) {

    /** From when to when on one day of the week. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

    public static final Opening NONE = new Opening(List.of(), Set.of());

    public Opening {
        week = List.copyOf(week);
        closedOn = new TreeSet<>(closedOn);
    }

    /** Whether every entry ends after it begins. */
    public boolean sound() {
        return week.stream().allMatch(h -> h.from().isBefore(h.to()));
    }

    /** Whether the whole time lies within one stretch of opening hours. */
    public boolean covers(Instant startsAt, Instant endsAt) {
        ZonedDateTime start = startsAt.atZone(Window.ZONE);
        ZonedDateTime end = endsAt.atZone(Window.ZONE);
        if (!start.toLocalDate().equals(end.toLocalDate()) || closedOn.contains(start.toLocalDate())) {
            return false;
        }
        return week.stream()
                .anyMatch(h -> h.day() == start.getDayOfWeek()
                        && !start.toLocalTime().isBefore(h.from())
                        && !end.toLocalTime().isAfter(h.to()));
    }

    /** The hours of one day, none when it is closed. */
    public List<Hours> on(LocalDate day) {
        return closedOn.contains(day)
                ? List.of()
                : week.stream().filter(h -> h.day() == day.getDayOfWeek()).toList();
    }
}
