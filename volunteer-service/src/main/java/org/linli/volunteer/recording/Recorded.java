package org.linli.volunteer.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of an activity's service is on record.
 *
 * @param unaccounted people expected of whom nobody says whether they came
 * @param open people checked in and never out
 * @param waiting sessions whose minutes wait for a decision
 * @param sessions all sessions of service
 * @param lastAt when the newest of them was recorded
 */
public record Recorded(
        int unaccounted,
        int open,
        int waiting,
        int sessions,
        @Nullable Instant lastAt) {

    boolean complete() {
        return unaccounted == 0 && open == 0 && waiting == 0;
    }

    /** Nobody was expected any more and nobody served. */
    boolean nothingToRecord() {
        return complete() && sessions == 0;
    }
}
