package org.linli.volunteer.signup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether no-shows block a volunteer from signing up (VOL-11).
 *
 * @param count so many no-shows …
 * @param withinDays … on so many days in a row …
 * @param blockedDays … block for so many days after the last of them; a count of 0 never blocks
 */
public record NoShowRule(int count, int withinDays, int blockedDays) {

    public NoShowRule {
        if (count < 0 || withinDays < 1 || blockedDays < 0) {
            throw new IllegalArgumentException("no-shows are counted over at least a day");
        }
    }

    /** The first day on which the volunteer may sign up again; empty when he may today. */
    public Optional<LocalDate> blockedUntil(Collection<LocalDate> noShows, LocalDate today) {
        if (count == 0) {
            return Optional.empty();
        }
        List<LocalDate> days = noShows.stream().sorted().toList();
        Optional<LocalDate> until = Optional.empty();
        for (int last = count - 1; last < days.size(); last++) {
            LocalDate first = days.get(last - count + 1);
            LocalDate free = days.get(last).plusDays(blockedDays + 1L);
            if (days.get(last).isBefore(first.plusDays(withinDays)) && today.isBefore(free)) {
                until = Optional.of(free);
            }
        }
        return until;
    }
}
