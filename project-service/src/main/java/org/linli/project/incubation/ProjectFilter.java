package org.linli.project.incubation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which projects to list.
 *
 * @param areaPrefix division prefix
 * @param after the last project of the page before
 */
public record ProjectFilter(
        String areaPrefix,
        @Nullable ProjectStage stage,
        @Nullable String demandId,
        @Nullable After after) {

    /** The place in the order newest first. */
    public record After(Instant startedAt, String id) {}
}
