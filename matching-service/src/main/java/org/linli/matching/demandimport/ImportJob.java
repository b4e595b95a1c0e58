package org.linli.matching.demandimport;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param progressAt when it last moved; a running job that has not moved for a while died with its process
 */
public record ImportJob(
        String id,
        String fileName,
        String area,
        String by,
        State state,
        int rowsTotal,
        int rowsRead,
        int accepted,
        Map<String, Integer> refusedByReason,
        Instant startedAt,
        Instant progressAt,
        @Nullable Instant finishedAt) {

    static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    /** The lives of an import. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    public ImportJob {
        refusedByReason = new TreeMap<>(refusedByReason);
    }

    static ImportJob started(String id, String fileName, String area, String by, int rowsTotal, Instant now) {
        return new ImportJob(id, fileName, area, by, State.RUNNING, rowsTotal, 0, 0, Map.of(), now, now, null);
    }

    ImportJob progressed(int read, int taken, Map<String, Integer> refused, Instant now) {
        return new ImportJob(
                id, fileName, area, by, state, rowsTotal, read, taken, refused, startedAt, now, finishedAt);
    }

    ImportJob ended(State how, Instant now) {
        return new ImportJob(
                id, fileName, area, by, how, rowsTotal, rowsRead, accepted, refusedByReason, startedAt, now, now);
    }

    /** The job as it is to be shown at a moment. */
    public ImportJob seenAt(Instant now) {
        return state == State.RUNNING && now.isAfter(progressAt.plus(DEAD_AFTER))
                ? ended(State.FAILED, progressAt)
                : this;
    }

    public int refused() {
        return refusedByReason.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int percent() {
        return rowsTotal == 0 ? 100 : (int) (100L * rowsRead / rowsTotal);
    }

    public double rowsPerSecond() {
        long millis = Math.max(1, Duration.between(startedAt, progressAt).toMillis());
        return Math.round(rowsRead * 10_000.0 / millis) / 10.0;
    }

    /** Null when nothing is left to wait for, or nothing is known yet. */
    public @Nullable Long remainingSeconds() {
        if (state != State.RUNNING || rowsRead == 0) {
            return null;
        }
        long millis = Duration.between(startedAt, progressAt).toMillis();
        return (rowsTotal - rowsRead) * millis / rowsRead / 1_000;
    }
}
