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
            Copy copy = new Copy(this);
            copy.status = next;
            return copy.state();
        }

        State voted(MotionStatus next, Ballot cast) {
            Copy copy = new Copy(this);
            copy.ballot = cast;
            copy.status = next;
            return copy.state();
        }

        State adopted(Ballot cast, Adoption adoption) {
            Copy copy = new Copy(this);
            copy.ballot = cast;
            copy.department = adoption.department();
            copy.adoptedBy = adoption.by();
            copy.wanted = adoption.wanted();
            copy.dueFrom = adoption.on();
            copy.replyBy = adoption.replyBy();
            copy.status = MotionMove.ADOPT.to();
            return copy.state();
        }

        State replied(PersonalData<String> words, Instant at) {
            Copy copy = new Copy(this);
            copy.reply = words;
            copy.repliedAt = at;
            copy.status = MotionMove.REPLY.to();
            return copy.state();
        }

        State due(MotionStatus next, @Nullable LocalDate from, Deadline by) {
            Copy copy = new Copy(this);
            copy.dueFrom = from;
            copy.replyBy = by;
            copy.status = next;
            return copy.state();
        }
    }

    /** The same motion further on: what was proposed stays, what becomes of it may change. */
    private static final class Copy {

        private final State proposed;
        private @Nullable Ballot ballot;
        private @Nullable String department;
        private @Nullable String adoptedBy;
        private @Nullable Wanted wanted;
        private @Nullable LocalDate dueFrom;
        private @Nullable Deadline replyBy;
        private @Nullable PersonalData<String> reply;
        private @Nullable Instant repliedAt;
        private MotionStatus status;

        Copy(State from) {
            proposed = from;
            ballot = from.ballot;
            department = from.department;
            adoptedBy = from.adoptedBy;
            wanted = from.wanted;
            dueFrom = from.dueFrom;
            replyBy = from.replyBy;
            reply = from.reply;
            repliedAt = from.repliedAt;
            status = from.status;
        }

        State state() {
            return new State(
                    proposed.id,
                    proposed.council,
                    proposed.area,
                    proposed.title,
                    proposed.content,
                    proposed.proposer,
                    proposed.proposedAt,
                    ballot,
                    department,
                    adoptedBy,
                    wanted,
                    dueFrom,
                    replyBy,
                    reply,
                    repliedAt,
                    status);
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
