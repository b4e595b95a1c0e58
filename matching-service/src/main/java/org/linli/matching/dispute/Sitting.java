package org.linli.matching.dispute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One session, and on which level; what was said is in the file. */
public record Sitting(
        int level,
        Instant heldAt,
        String mediator,
        @Nullable String roomId) {}
