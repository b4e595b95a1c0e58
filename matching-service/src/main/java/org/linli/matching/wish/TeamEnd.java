package org.linli.matching.wish;

import java.util.Arrays;
import java.util.Optional;

/** Why a team of volunteer-service claims nothing any more (VOL-29). */
public enum TeamEnd {
    MERGING,
    MERGED,
    DISSOLVED;

    /** Empty while the team serves. */
    static Optional<TeamEnd> of(String teamStatus) {
        return Arrays.stream(values())
                .filter(end -> end.name().equals(teamStatus))
                .findFirst();
    }
}
