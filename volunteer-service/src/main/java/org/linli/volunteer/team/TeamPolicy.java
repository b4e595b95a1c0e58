package org.linli.volunteer.team;

import java.time.Duration;

/**
 * Decides how teams may be built.
 *
 * @param maxDepth levels from the team to its lowest group (default 3)
 * @param maxMerged teams that one merge may take (default 50)
 * @param organizerNamedBefore how long before an activity its organizer is named at the latest: before anybody can check in (default 1 h)
 */
public record TeamPolicy(int maxDepth, int maxMerged, Duration organizerNamedBefore) {

    public TeamPolicy {
        if (maxDepth < 1 || maxMerged < 1) {
            throw new IllegalArgumentException("linli.volunteer.teams needs at least one level and one team");
        }
    }

    public static TeamPolicy standard() {
        return new TeamPolicy(3, 50, Duration.ofHours(1));
    }
}
