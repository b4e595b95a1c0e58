package org.linli.volunteer.recording.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A recording clock at rest; its id is the activity's.
 *
 * @param order day due and id, the order of lists
 */
record ClockDocument(
        @Id String id,
        String order,
        String area,
        String title,
        String body,
        LocalDate endsOn,
        LocalDate dueOn,
        boolean provisional,
        LocalDate warnOn,
        boolean wantsEvaluation,
        @Nullable Seen seen,
        @Nullable Integer quality,
        @Nullable String evaluatedBy,
        @Nullable Instant evaluatedAt,
        String status,
        boolean open) {

    /** What was on record when last looked. */
    record Seen(
            int unaccounted,
            int open,
            int waiting,
            int sessions,
            @Nullable Instant lastAt) {}
}
