package org.linli.volunteer.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;

/** Decides how far an import job has come: who works on it, what each batch added, and when it ends. */
public final class Roster {

    /** A job that has been picked up this often without getting further is given up. */
    private static final int FRUITLESS_CLAIMS = 5;

    static final Duration LEASE = Duration.ofSeconds(30);

    /**
     * Everything a job is restored from.
     *
     * @param contentKey the same for the same file, division and day
     * @param area the uploader's division: rows outside are refused
     * @param lastRow the last row of the file that is done with
     * @param leaseUntil until when somebody works on it
     * @param claims how often it was picked up since it last got further
     */
    public record State(
            String id,
            String fileName,
            String contentKey,
            AreaScope area,
            LocalDate day,
            String uploadedBy,
            RosterStatus status,
            int rowsTotal,
            int rowsRead,
            int lastRow,
            int accepted,
            int guardianPending,
            Map<RefusalReason, Integer> refused,
            long workedMillis,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant leaseUntil,
            int claims) {

        public State {
            refused = Map.copyOf(refused);
        }

        public int refusedRows() {
            return refused.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What one batch came to. */
    public record Batch(int rows, int lastRow, int accepted, int guardianPending, List<RowRefusal> refusals) {

        public Batch {
            refusals = List.copyOf(refusals);
        }
    }

    private State state;
    private boolean finishedNow;

    private Roster(State state) {
        this.state = state;
    }

    public static Roster restore(State state) {
        return new Roster(state);
    }

    static Roster begin(
            String id,
            String fileName,
            String contentKey,
            AreaScope area,
            LocalDate day,
            String by,
            int rowsTotal,
            Instant now) {
        return new Roster(new State(
                id,
                fileName,
                contentKey,
                area,
                day,
                by,
                RosterStatus.RUNNING,
                rowsTotal,
                0,
                0,
                0,
                0,
                Map.of(),
                0,
                now,
                null,
                null,
                0));
    }

    /** Whether nobody works on it; a lease that ends too far ahead was written under another clock. */
    public boolean isFree(Instant now) {
        Instant until = state.leaseUntil();
        return state.status() == RosterStatus.RUNNING
                && (until == null || until.isBefore(now) || until.isAfter(now.plus(LEASE.multipliedBy(2))));
    }

    /** Takes the job on, or gives it up when that never helped. @return whether there is work to do */
    boolean claim(Instant now) {
        permit(RosterMove.CLAIM);
        if (state.claims() >= FRUITLESS_CLAIMS) {
            fail(now);
            return false;
        }
        state = changed(RosterMove.CLAIM, state.workedMillis(), now.plus(LEASE), state.claims() + 1, null);
        return true;
    }

    void record(Batch batch, long millis, Instant now) {
        permit(RosterMove.RECORD_BATCH);
        Map<RefusalReason, Integer> refused = new TreeMap<>(state.refused());
        batch.refusals().forEach(refusal -> refused.merge(refusal.reason(), 1, Integer::sum));
        state = new State(
                state.id(),
                state.fileName(),
                state.contentKey(),
                state.area(),
                state.day(),
                state.uploadedBy(),
                RosterMove.RECORD_BATCH.target(),
                state.rowsTotal(),
                state.rowsRead() + batch.rows(),
                batch.lastRow(),
                state.accepted() + batch.accepted(),
                state.guardianPending() + batch.guardianPending(),
                refused,
                state.workedMillis() + millis,
                state.startedAt(),
                null,
                now.plus(LEASE),
                0);
    }

    /** Lets somebody else go on. */
    void release() {
        permit(RosterMove.CLAIM);
        state = changed(RosterMove.CLAIM, state.workedMillis(), null, state.claims(), null);
    }

    void finish(Instant now) {
        permit(RosterMove.FINISH);
        state = changed(RosterMove.FINISH, state.workedMillis(), null, 0, now);
        finishedNow = true;
    }

    void fail(Instant now) {
        permit(RosterMove.FAIL);
        state = changed(RosterMove.FAIL, state.workedMillis(), null, state.claims(), now);
    }

    public State state() {
        return state;
    }

    /** Whether the job has come to its end since it was loaded. */
    public boolean hasFinishedNow() {
        return finishedNow;
    }

    private State changed(
            RosterMove move, long millis, @Nullable Instant leaseUntil, int claims, @Nullable Instant finishedAt) {
        return new State(
                state.id(),
                state.fileName(),
                state.contentKey(),
                state.area(),
                state.day(),
                state.uploadedBy(),
                move.target(),
                state.rowsTotal(),
                state.rowsRead(),
                state.lastRow(),
                state.accepted(),
                state.guardianPending(),
                state.refused(),
                millis,
                state.startedAt(),
                finishedAt,
                leaseUntil,
                claims);
    }

    private void permit(RosterMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new RosterRejection.NotRunning(state.status()));
        }
    }
}
