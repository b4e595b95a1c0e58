package org.linli.matching.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.FollowUpStatusChangedV1;
import org.linli.matching.demand.DemandId;
import org.linli.platform.problem.Rejected;

/** Decides when somebody asks again whether a service helped, and what follows from the answer. */
public final class FollowUp {

    /** Everything a follow-up is restored from. */
    public record State(
            FollowUpId id,
            DemandId demand,
            String area,
            LocalDate dueOn,
            int attempts,
            FollowUpStatus status,
            @Nullable String visitedBy,
            @Nullable Instant visitedAt) {

        /** Whether the visit is owed on that day. */
        public boolean due(LocalDate today) {
            return status == FollowUpStatus.SCHEDULED && !today.isBefore(dueOn);
        }
    }

    /** One move. */
    public record Change(@Nullable FollowUpStatus from, FollowUpStatus to) {}

    private State state;
    private final List<Change> changes = new ArrayList<>();

    private FollowUp(State state) {
        this.state = state;
    }

    public static FollowUp restore(State state) {
        return new FollowUp(state);
    }

    static FollowUp schedule(FollowUpId id, DemandId demand, String area, LocalDate doneOn, int weeks) {
        FollowUp followUp = new FollowUp(
                new State(id, demand, area, doneOn.plusWeeks(weeks), 0, FollowUpStatus.SCHEDULED, null, null));
        followUp.changes.add(new Change(null, FollowUpStatus.SCHEDULED));
        return followUp;
    }

    void found(boolean solved, String by, LocalDate today, Instant now) {
        FollowUpMove move = solved ? FollowUpMove.FIND_SOLVED : FollowUpMove.FIND_UNSOLVED;
        permit(move, today);
        apply(move, state.dueOn(), by, now);
    }

    /** Nobody was there: again in some days, until it was tried often enough. */
    void reachedNobody(int attempts, int againDays, String by, LocalDate today, Instant now) {
        FollowUpMove move = state.attempts() + 1 >= attempts ? FollowUpMove.GIVE_UP : FollowUpMove.MISS;
        permit(move, today);
        apply(move, move == FollowUpMove.MISS ? today.plusDays(againDays) : state.dueOn(), by, now);
    }

    private void permit(FollowUpMove move, LocalDate today) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(
                    new SatisfactionRejection.NotAllowed(state.status().name(), move.name()));
        }
        if (today.isBefore(state.dueOn())) {
            throw new Rejected(new SatisfactionRejection.NotDue(state.dueOn().toString()));
        }
    }

    private void apply(FollowUpMove move, LocalDate dueOn, String by, Instant now) {
        changes.add(new Change(state.status(), move.to()));
        state = new State(state.id(), state.demand(), state.area(), dueOn, state.attempts() + 1, move.to(), by, now);
    }

    public State state() {
        return state;
    }

    /** What others hear of it. */
    public List<PublishedEvent> published() {
        return changes.stream()
                .<PublishedEvent>map(c -> new FollowUpStatusChangedV1(
                        state.id().value(),
                        state.demand().value(),
                        state.area(),
                        c.from() == null ? null : c.from().name(),
                        c.to().name(),
                        state.dueOn()))
                .toList();
    }
}
