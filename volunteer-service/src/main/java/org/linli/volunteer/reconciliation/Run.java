package org.linli.volunteer.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** One reconciliation: it runs, and has a result or has failed. */
public final class Run {

    /** Where it stands. */
    public enum Status {
        RUNNING,
        FINISHED,
        FAILED
    }

    /**
     * What was found.
     *
     * @param entries entries of the division that were compared
     * @param inTransit entries too young to be missed
     * @param sourceMinutes what the days of service add up to
     * @param ledgerMinutes what the ledger's lines add up to
     * @param balanceMinutes what the last balances of all accounts add up to, in every division
     * @param linesMinutes what all lines add up to, in every division
     * @param publishedMinutes what the statistics show
     * @param debits minutes gained by volunteers in all stored legs, in every division
     * @param credits minutes given by activities in all stored legs, in every division
     */
    public record Result(
            long accounts,
            long entries,
            long inTransit,
            long sourceMinutes,
            long ledgerMinutes,
            long balanceMinutes,
            long linesMinutes,
            long publishedMinutes,
            long debits,
            long credits,
            long drifts) {

        /** Whether every number is the other. */
        public boolean balanced() {
            return drifts == 0 && debits == credits && balanceMinutes == linesMinutes;
        }
    }

    /** Everything a run is restored from. */
    public record State(
            String id,
            String area,
            String startedBy,
            Instant startedAt,
            Status status,
            @Nullable Instant endedAt,
            @Nullable Result result) {}

    private State state;

    private Run(State state) {
        this.state = state;
    }

    public static Run restore(State state) {
        return new Run(state);
    }

    static Run start(String id, String area, String by, Instant now) {
        return new Run(new State(id, area, by, now, Status.RUNNING, null, null));
    }

    void finish(Result result, Instant now) {
        requireRunning();
        end(Status.FINISHED, result, now);
    }

    void fail(Instant now) {
        requireRunning();
        end(Status.FAILED, null, now);
    }

    private void requireRunning() {
        if (state.status() != Status.RUNNING) {
            throw new Rejected(new ReconciliationRejection.Ended(state.status()));
        }
    }

    private void end(Status status, @Nullable Result result, Instant now) {
        state = new State(state.id(), state.area(), state.startedBy(), state.startedAt(), status, now, result);
    }

    public State state() {
        return state;
    }
}
