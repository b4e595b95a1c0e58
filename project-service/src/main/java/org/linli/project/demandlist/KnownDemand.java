package org.linli.project.demandlist;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A demand as far as it is known here.
 *
 * @param area the community's division code, 12 digits
 * @param status the literal of matching-service's newest status
 * @param everListed whether the demand has ever been on the list
 */
public record KnownDemand(
        String id,
        String area,
        @Nullable String title,
        @Nullable String demandClass,
        String status,
        boolean everListed) {

    /** The literals with which a demand leaves the list without having been met. */
    private static final Set<String> TAKEN_OFF = Set.of("REJECTED", "EXPIRED");

    /** PRJ-01: really listed — it has been on the list, and was not taken off it unmet. */
    public boolean reallyListed() {
        return everListed && !TAKEN_OFF.contains(status);
    }
}
