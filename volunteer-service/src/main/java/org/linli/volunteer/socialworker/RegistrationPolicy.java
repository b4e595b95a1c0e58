package org.linli.volunteer.socialworker;

import java.time.LocalDate;

/**
 * Decides the clocks of a registration (VOL-27).
 *
 * @param years how long a registration holds (3)
 * @param assistantMinutes continuing education an assistant needs in that time (72 h)
 * @param otherMinutes the same for the other grades (90 h)
 * @param dueWithinDays how long before its end a registration is listed as due and may be renewed (default 90)
 */
public record RegistrationPolicy(int years, int assistantMinutes, int otherMinutes, int dueWithinDays) {

    public static RegistrationPolicy standard() {
        return new RegistrationPolicy(3, 72 * 60, 90 * 60, 90);
    }

    int needed(Grade grade) {
        return grade == Grade.ASSISTANT ? assistantMinutes : otherMinutes;
    }

    /** The last day of a registration that begins on that day. */
    LocalDate until(LocalDate from) {
        return from.plusYears(years).minusDays(1);
    }

    public LocalDate dueBy(LocalDate today) {
        return today.plusDays(dueWithinDays);
    }
}
