package org.linli.matching.commit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.PlanCommitStatusChangedV1;
import org.linli.platform.problem.Rejected;

/** Decides how a reviewed plan becomes promises, and who may go on with a confirmation that stopped. */
public final class PlanCommit {

    /**
     * Everything a commit is restored from.
     *
     * @param confirmed proposals of the plan that offices stand behind; {@code refused} those that ended otherwise, or wait for
     *     an office to decide them one by one
     * @param leaseUntil until when whoever confirms is believed to be at work
     */
    public record State(
            String planId,
            String area,
            String reviewedBy,
            Instant reviewedAt,
            @Nullable String confirmedBy,
            @Nullable Instant leaseUntil,
            int confirmed,
            int refused,
            @Nullable Instant finishedAt,
            CommitStatus status) {}

    /** One change of status. */
    public record Change(@Nullable CommitStatus from, CommitStatus to) {}

    private State state;
    private final List<Change> changes = new ArrayList<>();

    private PlanCommit(State state) {
        this.state = state;
    }

    public static PlanCommit restore(State state) {
        return new PlanCommit(state);
    }

    static PlanCommit review(String planId, String area, String by, Instant now) {
        PlanCommit commit =
                new PlanCommit(new State(planId, area, by, now, null, null, 0, 0, null, CommitStatus.REVIEWED));
        commit.changes.add(new Change(null, CommitStatus.REVIEWED));
        return commit;
    }

    /** An office stands behind the whole plan; it is at once at work. */
    void confirm(String by, Instant now, Duration lease) {
        permit(CommitMove.CONFIRM);
        apply(CommitMove.CONFIRM, by, now.plus(lease), state.confirmed(), state.refused(), null);
    }

    void discard(String by) {
        permit(CommitMove.DISCARD);
        apply(CommitMove.DISCARD, by, null, state.confirmed(), state.refused(), null);
    }

    /** Goes on where another stopped, not before its time is over. */
    void claim(Instant now, Duration lease) {
        permit(CommitMove.CLAIM);
        if (state.leaseUntil() != null && now.isBefore(state.leaseUntil())) {
            throw new Rejected(new CommitRejection.AtWork());
        }
        apply(CommitMove.CLAIM, state.confirmedBy(), now.plus(lease), state.confirmed(), state.refused(), null);
    }

    /** Still at work, this far. */
    void progress(int confirmed, int refused, Instant now, Duration lease) {
        permit(CommitMove.CLAIM);
        apply(CommitMove.CLAIM, state.confirmedBy(), now.plus(lease), confirmed, refused, null);
    }

    void finish(int confirmed, int refused, Instant now) {
        permit(CommitMove.FINISH);
        apply(CommitMove.FINISH, state.confirmedBy(), null, confirmed, refused, now);
    }

    private void permit(CommitMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new CommitRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    private void apply(
            CommitMove move,
            @Nullable String by,
            @Nullable Instant leaseUntil,
            int confirmed,
            int refused,
            @Nullable Instant finishedAt) {
        if (move.to() != state.status()) {
            changes.add(new Change(state.status(), move.to()));
        }
        state = new State(
                state.planId(),
                state.area(),
                state.reviewedBy(),
                state.reviewedAt(),
                by,
                leaseUntil,
                confirmed,
                refused,
                finishedAt,
                move.to());
    }

    public State state() {
        return state;
    }

    /** What others hear of it. */
    public List<PublishedEvent> published() {
        return changes.stream()
                .<PublishedEvent>map(c -> new PlanCommitStatusChangedV1(
                        state.planId(),
                        state.area(),
                        c.from() == null ? null : c.from().name(),
                        c.to().name(),
                        state.confirmed(),
                        state.refused()))
                .toList();
    }
}
