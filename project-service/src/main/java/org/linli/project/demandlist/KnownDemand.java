package org.linli.project.demandlist;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A demand as far as it is known here.
 *
 * @param area the community's division code, 12 digits
 * @param status the literal of matching-service's newest status
 * @param everListed whether the demand has ever been on the list
 * @param asked the time wanted most; null when the listing was not heard of
 * @param decided the time that matching-service decided for, of several that would do; null while it stands open
 */
public record KnownDemand(
        String id,
        String area,
        @Nullable String title,
        @Nullable String demandClass,
        String status,
        boolean everListed,
        @Nullable Window asked,
        @Nullable Window decided) {

    /** A span of time, its end not included. */
    public record Window(Instant startsAt, Instant endsAt) {}

    /** The literals with which a demand leaves the list without having been met. */
    private static final Set<String> TAKEN_OFF = Set.of("REJECTED", "EXPIRED");

    /** PRJ-01: really listed — it has been on the list, and was not taken off it unmet. */
    public boolean reallyListed() {
        return everListed && !TAKEN_OFF.contains(status);
    }

    /** When it takes place as far as is known: the decided time before the asked one. */
    public @Nullable Window window() {
        return decided == null ? asked : decided;
    }
}
