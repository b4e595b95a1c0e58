package org.linli.matching.partition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/**
 * Work that was handed to the owners of an area. A part is taken by a claim with a number of its own and a lease; whoever takes it over gets
 * a higher number, and from then on the earlier claim can neither go on nor finish.
 */
public final class PlanRequest {

    /**
     * One partition's part.
     *
     * @param owner who took it last
     * @param claim the number of that taking, 0 before the first
     * @param leaseUntil until when the owner is believed to be at work
     */
    public record Part(
            int partition,
            PartStatus status,
            @Nullable String owner,
            int claim,
            @Nullable Instant leaseUntil,
            Tally tally) {

        private boolean takeable(Instant now) {
            return switch (status) {
                case WAITING -> true;
                case AT_WORK -> leaseUntil == null || !now.isBefore(leaseUntil);
                case DONE -> false;
            };
        }

        private boolean held(int token) {
            return status == PartStatus.AT_WORK && claim == token;
        }

        private Part with(PartStatus next, @Nullable String by, int token, @Nullable Instant until, Tally sum) {
            return new Part(partition, next, by, token, until, sum);
        }
    }

    /**
     * Everything a request is restored from.
     *
     * @param id also the id of the plan that comes of it
     * @param demandId the demand that needs its next person, if that is what is asked
     * @param claims how many times parts were taken
     * @param failures how many times an owner gave up in the middle
     * @param madeBy who planned parts of it
     * @param refusal why nothing came of it
     */
    public record State(
            String id,
            RequestKind kind,
            String area,
            String by,
            @Nullable String demandId,
            Instant askedAt,
            RequestStatus status,
            int claims,
            int failures,
            List<Part> parts,
            List<String> madeBy,
            @Nullable String refusal,
            @Nullable Instant endedAt) {

        public State {
            parts = List.copyOf(parts);
            madeBy = List.copyOf(madeBy);
        }

        public Tally total() {
            return parts.stream().map(Part::tally).reduce(Tally.NOTHING, Tally::plus);
        }
    }

    /**
     * Parts that were taken.
     *
     * @param deserted whether somebody else had begun with some of them
     */
    public record Claim(int token, Set<Integer> partitions, RequestStatus phase, boolean deserted) {}

    private State state;

    private PlanRequest(State state) {
        this.state = state;
    }

    public static PlanRequest restore(State state) {
        return new PlanRequest(state);
    }

    static PlanRequest ask(
            String id,
            RequestKind kind,
            String area,
            String by,
            @Nullable String demandId,
            Collection<Integer> partitions,
            Instant now) {
        return new PlanRequest(new State(
                id,
                kind,
                area,
                by,
                demandId,
                now,
                RequestStatus.PLANNING,
                0,
                0,
                new TreeSet<>(partitions)
                        .stream()
                                .map(p -> new Part(p, PartStatus.WAITING, null, 0, null, Tally.NOTHING))
                                .toList(),
                List.of(),
                null,
                null));
    }

    public State state() {
        return state;
    }

    boolean hasWorkFor(Set<Integer> owned, Instant now) {
        return RequestMove.CLOSE.allowedFrom(state.status())
                && state.parts().stream().anyMatch(p -> owned.contains(p.partition()) && p.takeable(now));
    }

    /** Takes what nobody works on; an owner that was believed to be at work loses it when its lease is over. */
    Claim claim(Set<Integer> owned, String owner, Instant now, Duration lease) {
        if (!hasWorkFor(owned, now)) {
            throw new Rejected(new PartitionRejection.NothingToTake());
        }
        int token = state.claims() + 1;
        Predicate<Part> taken = p -> owned.contains(p.partition()) && p.takeable(now);
        boolean deserted = state.parts().stream().filter(taken).anyMatch(p -> p.status() == PartStatus.AT_WORK);
        Set<Integer> partitions = new TreeSet<>();
        state.parts().stream().filter(taken).forEach(p -> partitions.add(p.partition()));
        change(taken, p -> p.with(PartStatus.AT_WORK, owner, token, now.plus(lease), p.tally()), token, 0);
        return new Claim(token, Set.copyOf(partitions), state.status(), deserted);
    }

    /** Still at work; refused when another has taken over. */
    void renew(int token, Instant now, Duration lease) {
        permitHolder(token);
        change(
                p -> p.held(token),
                p -> p.with(PartStatus.AT_WORK, p.owner(), token, now.plus(lease), p.tally()),
                state.claims(),
                0);
    }

    /** What could not be done now is anybody's again. */
    void giveBack(int token, boolean failed) {
        permitHolder(token);
        change(
                p -> p.held(token),
                p -> p.with(PartStatus.WAITING, p.owner(), token, null, p.tally()),
                state.claims(),
                failed ? 1 : 0);
    }

    /** The parts of a claim are planned; the last one opens the border or ends the planning. */
    void finish(int token, String owner, Tally found) {
        permitHolder(token);
        Part first =
                state.parts().stream().filter(p -> p.held(token)).findFirst().orElseThrow();
        change(
                p -> p.held(token),
                p -> p.with(
                        PartStatus.DONE,
                        p.owner(),
                        token,
                        null,
                        p.partition() == first.partition() ? p.tally().plus(found) : p.tally()),
                state.claims(),
                0);
        Set<String> makers = new TreeSet<>(state.madeBy());
        makers.add(owner);
        state = with(state.status(), state.parts(), List.copyOf(makers), null, null);
        if (state.parts().stream().allMatch(p -> p.status() == PartStatus.DONE)) {
            boolean border = state.kind() == RequestKind.DISTRICT
                    && RequestMove.OPEN_BORDER.allowedFrom(state.status())
                    && state.parts().size() > 1
                    && state.total().unmet() > 0;
            if (border) {
                move(RequestMove.OPEN_BORDER, null, null);
                change(
                        _ -> true,
                        p -> p.with(PartStatus.WAITING, p.owner(), p.claim(), null, p.tally()),
                        state.claims(),
                        0);
            } else {
                move(RequestMove.CLOSE, null, null);
            }
        }
    }

    void answer(Instant now) {
        move(RequestMove.ANSWER, null, now);
    }

    void refuse(String code, Instant now) {
        move(RequestMove.REFUSE, code, now);
    }

    private void permitHolder(int token) {
        if (!RequestMove.CLOSE.allowedFrom(state.status())
                || state.parts().stream().noneMatch(p -> p.held(token))) {
            throw new Rejected(new PartitionRejection.TakenOver());
        }
    }

    private void move(RequestMove move, @Nullable String refusal, @Nullable Instant endedAt) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new PartitionRejection.NotAllowed(state.status().name(), move.name()));
        }
        state = with(move.to(), state.parts(), state.madeBy(), refusal, endedAt);
    }

    private void change(Predicate<Part> which, UnaryOperator<Part> how, int claims, int failures) {
        List<Part> parts = new ArrayList<>();
        state.parts().forEach(p -> parts.add(which.test(p) ? how.apply(p) : p));
        state = new State(
                state.id(),
                state.kind(),
                state.area(),
                state.by(),
                state.demandId(),
                state.askedAt(),
                state.status(),
                claims,
                state.failures() + failures,
                parts,
                state.madeBy(),
                state.refusal(),
                state.endedAt());
    }

    private State with(
            RequestStatus status,
            List<Part> parts,
            List<String> madeBy,
            @Nullable String refusal,
            @Nullable Instant endedAt) {
        return new State(
                state.id(),
                state.kind(),
                state.area(),
                state.by(),
                state.demandId(),
                state.askedAt(),
                status,
                state.claims(),
                state.failures(),
                parts,
                madeBy,
                refusal,
                endedAt);
    }
}
