package org.linli.volunteer.vetting;

import java.time.LocalDate;

/**
 * Decides how long a clear query is good for.
 *
 * @param validDays SEC-13, MAT-06: a query is good while it is not older (default 365)
 * @param dueWithinDays how long before its lapse a query is listed as due (default 30)
 */
public record VettingPolicy(int validDays, int dueWithinDays) {

    public VettingPolicy {
        if (validDays < 1 || dueWithinDays < 0) {
            throw new IllegalArgumentException("linli.volunteer.vetting counts days");
        }
    }

    /** The policy of the sources. */
    public static VettingPolicy standard() {
        return new VettingPolicy(365, 30);
    }

    /** The last day on which a clear query of that day opens child-facing work. */
    public LocalDate until(LocalDate queriedOn) {
        return queriedOn.plusDays(validDays);
    }

    public LocalDate dueBy(LocalDate today) {
        return today.plusDays(dueWithinDays);
    }
}
