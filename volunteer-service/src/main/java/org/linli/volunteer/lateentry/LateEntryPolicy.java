package org.linli.volunteer.lateentry;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/**
 * Decides who may still ask for a late entry, and how long after the service.
 *
 * @param withinDays days after the service in which it can be asked for [D]
 * @param rightLostFor how long a false late entry costs the right (VOL-15: one year)
 * @param minutesToRegain service after it that regains the right (VOL-15: 100 further hours)
 */
public record LateEntryPolicy(int withinDays, Period rightLostFor, long minutesToRegain) {

    public LateEntryPolicy {
        if (withinDays < 0 || minutesToRegain < 0) {
            throw new IllegalArgumentException("days and minutes of linli.volunteer.late-entry are not negative");
        }
    }

    /** The numbers of the sources. */
    public static LateEntryPolicy standard() {
        return new LateEntryPolicy(90, Period.ofYears(1), 6000);
    }

    void requireInTime(LocalDate service, LocalDate today) {
        LocalDate last = service.plusDays(withinDays);
        if (today.isAfter(last)) {
            throw new Rejected(new LateEntryRejection.TooLate(withinDays, last));
        }
    }

    /**
     * VOL-15: both must be over, the year and the hundred hours.
     *
     * @param lost the day on which the latest late entry of the volunteer was found false
     * @param servedSince minutes of service after that day
     */
    void requireRight(@Nullable LocalDate lost, LocalDate today, LongSupplier servedSince) {
        if (lost == null) {
            return;
        }
        LocalDate until = lost.plus(rightLostFor);
        long missing = Math.max(0, minutesToRegain - servedSince.getAsLong());
        if (today.isBefore(until) || missing > 0) {
            throw new Rejected(new LateEntryRejection.RightLost(until, missing));
        }
    }
}
