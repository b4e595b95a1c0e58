package org.linli.matching.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.CouncilMotionStatusChangedV1;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;

/** Decides how a motion of the children goes, from the proposal to the reply of a department (MAT-16). */
public final class Motion {

    /**
     * Everything a motion is restored from.
     *
     * @param content the children's own words, sealed at rest
     * @param dueFrom the day from which the department's thirty days count
     * @param reply what the department said last, sealed at rest
     */
    public record State(
            MotionId id,
            CouncilId council,
            String area,
            String title,
            PersonalData<String> content,
            CouncilMemberId proposer,
            Instant proposedAt,
            @Nullable Ballot ballot,
            @Nullable String department,
            @Nullable String adoptedBy,
            @Nullable Wanted wanted,
            @Nullable LocalDate dueFrom,
            @Nullable Deadline replyBy,
            @Nullable PersonalData<String> reply,
            @Nullable Instant repliedAt,
            MotionStatus status) {

        /** Whether the department is late. */
        public boolean overdue(LocalDate today) {
            return status == MotionStatus.ADOPTED && replyBy != null && replyBy.missedOn(today);
        }

        State moved(MotionStatus next) {
            return new State(
                    id,
                    council,
                    area,
                    title,
                    content,
                    proposer,
                    proposedAt,
                    ballot,
                    department,
                    adoptedBy,
                    wanted,
                    dueFrom,
                    replyBy,
                    reply,
                    repliedAt,
                    next);
        }

        State voted(MotionStatus next, Ballot cast) {
            return new State(
                    id,
                    council,
                    area,
                    title,
                    content,
                    proposer,
                    proposedAt,
                    cast,
                    department,
                    adoptedBy,
                    wanted,
                    dueFrom,
                    replyBy,
                    reply,
                    repliedAt,
                    next);
        }

        State adopted(Ballot cast, Adoption adoption) {
            return new State(
                    id,
                    council,
                    area,
                    title,
                    content,
                    proposer,
                    proposedAt,
                    cast,
                    adoption.department(),
                    adoption.by(),
                    adoption.wanted(),
                    adoption.on(),
                    adoption.replyBy(),
                    reply,
                    repliedAt,
                    MotionMove.ADOPT.to());
        }

        State replied(PersonalData<String> words, Instant at) {
            return new State(
                    id,
                    council,
                    area,
                    title,
                    content,
                    proposer,
                    proposedAt,
                    ballot,
                    department,
                    adoptedBy,
                    wanted,
                    dueFrom,
                    replyBy,
                    words,
                    at,
                    MotionMove.REPLY.to());
        }

        State due(MotionStatus next, @Nullable LocalDate from, Deadline by) {
            return new State(
                    id,
                    council,
                    area,
                    title,
                    content,
                    proposer,
                    proposedAt,
                    ballot,
                    department,
                    adoptedBy,
                    wanted,
                    from,
                    by,
                    reply,
                    repliedAt,
                    next);
        }
    }

    /** Who is to reply by when, and what is asked of the neighbourhood. */
    public record Adoption(String department, String by, Wanted wanted, LocalDate on, Deadline replyBy) {}

    /** One move. */
    public record Change(@Nullable MotionStatus from, MotionStatus to) {}

    private State state;
    private final List<Change> changes = new ArrayList<>();

    private Motion(State state) {
        this.state = state;
    }

    public static Motion restore(State state) {
        return new Motion(state);
    }

    /** A member of a council in its term brings something up. */
    static Motion propose(
            MotionId id,
            Council.State council,
            CouncilMemberId proposer,
            String title,
            PersonalData<String> content,
            LocalDate today,
            Instant now) {
        if (!council.sits(today)) {
            throw new Rejected(new CouncilRejection.NotSitting());
        }
        if (council.members().stream().noneMatch(m -> m.id().equals(proposer))) {
            throw new Rejected(new CouncilRejection.NoSuchMember());
        }
        Motion motion = new Motion(new State(
                id,
                council.id(),
                council.area(),
                title,
                content,
                proposer,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MotionStatus.PROPOSED));
        motion.changes.add(new Change(null, MotionStatus.PROPOSED));
        return motion;
    }

    void discuss() {
        permit(MotionMove.DISCUSS);
        apply(state.moved(MotionMove.DISCUSS.to()));
    }

    /** The vote decides; whether it is adopted is not the office's choice. */
    void vote(Ballot ballot, int members, Adoption ifAdopted) {
        permit(ballot.adopted() ? MotionMove.ADOPT : MotionMove.DISMISS);
        if (ballot.cast() > members || !ballot.quorate(members)) {
            throw new Rejected(new CouncilRejection.BadBallot(members));
        }
        apply(ballot.adopted() ? state.adopted(ballot, ifAdopted) : state.voted(MotionMove.DISMISS.to(), ballot));
    }

    void reply(PersonalData<String> words, Instant now) {
        permit(MotionMove.REPLY);
        apply(state.replied(words, now));
    }

    /** The children are not content: the department has its time once more. */
    void sendBack(LocalDate on, Deadline replyBy) {
        permit(MotionMove.RETURN);
        apply(state.due(MotionMove.RETURN.to(), on, replyBy));
    }

    void finish() {
        permit(MotionMove.FINISH);
        apply(state.moved(MotionMove.FINISH.to()));
    }

    /** Sets the day of the reply anew while it is owed; answers whether it changed. */
    boolean reschedule(Deadline replyBy) {
        if (state.status() != MotionStatus.ADOPTED || replyBy.equals(state.replyBy())) {
            return false;
        }
        state = state.due(state.status(), state.dueFrom(), replyBy);
        return true;
    }

    private void permit(MotionMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new CouncilRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    private void apply(State next) {
        changes.add(new Change(state.status(), next.status()));
        state = next;
    }

    public State state() {
        return state;
    }

    /** What others hear of it: never the words. */
    public List<PublishedEvent> published() {
        boolean owed = state.status() == MotionStatus.ADOPTED && state.replyBy() != null;
        return changes.stream()
                .<PublishedEvent>map(c -> new CouncilMotionStatusChangedV1(
                        state.id().value(),
                        state.council().value(),
                        state.area(),
                        c.from() == null ? null : c.from().name(),
                        c.to().name(),
                        owed && state.replyBy() != null ? state.replyBy().date() : null,
                        state.wanted() == null
                                ? null
                                : Wanted.demandOf(state.id()).value()))
                .toList();
    }
}
