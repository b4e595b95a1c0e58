package org.linli.matching.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.CouncilFormedV1;
import org.linli.platform.problem.Rejected;

/** Decides who sits in a children's council and for how long. */
public final class Council {

    static final int GROWN_UP = 18;
    static final int MOST_MEMBERS = 60;

    /** Everything a council is restored from. */
    public record State(
            CouncilId id,
            String area,
            String name,
            LocalDate termStart,
            LocalDate termEnd,
            List<CouncilMember> members,
            CouncilStatus status,
            List<Access> accesses) {

        public State {
            members = List.copyOf(members);
            accesses = List.copyOf(accesses);
        }

        State with(CouncilStatus next, List<CouncilMember> seated) {
            return new State(id, area, name, termStart, termEnd, seated, next, accesses);
        }

        State plus(Access access) {
            return new State(
                    id,
                    area,
                    name,
                    termStart,
                    termEnd,
                    members,
                    status,
                    Stream.concat(accesses.stream(), Stream.of(access)).toList());
        }

        /** Whether the council may act on that day; first and last day belong to the term. */
        public boolean sits(LocalDate today) {
            return status == CouncilStatus.ACTIVE && !today.isBefore(termStart) && !today.isAfter(termEnd);
        }
    }

    /** One reading of who a child is. */
    public record Access(String by, CouncilMemberId member, String purpose, Instant at) {}

    private State state;
    private boolean formed;

    private Council(State state) {
        this.state = state;
    }

    public static Council restore(State state) {
        return new Council(state);
    }

    static Council form(CouncilId id, String area, String name, LocalDate termStart, LocalDate termEnd) {
        if (!termStart.isBefore(termEnd)) {
            throw new Rejected(new CouncilRejection.BadTerm());
        }
        Council council =
                new Council(new State(id, area, name, termStart, termEnd, List.of(), CouncilStatus.ACTIVE, List.of()));
        council.formed = true;
        return council;
    }

    /** Takes a child in: a minor on that day, whose guardian has agreed by then. */
    void admit(CouncilMember member, LocalDate today) {
        permit(CouncilMove.ADMIT);
        if (member.consentedOn().isAfter(today)) {
            throw new Rejected(new CouncilRejection.NoConsent());
        }
        LocalDate born = member.bornOn().reveal();
        if (born.isAfter(today) || !today.isBefore(born.plusYears(GROWN_UP))) {
            throw new Rejected(new CouncilRejection.NoChild());
        }
        if (state.members().size() >= MOST_MEMBERS) {
            throw new Rejected(new CouncilRejection.TooMany(MOST_MEMBERS));
        }
        state = state.with(
                CouncilMove.ADMIT.to(),
                Stream.concat(state.members().stream(), Stream.of(member)).toList());
    }

    /** The guardian takes his consent back, or the child leaves, whenever he likes: nothing of the child is kept. */
    void forget(CouncilMemberId member) {
        List<CouncilMember> others = new ArrayList<>(state.members());
        if (!others.removeIf(m -> m.id().equals(member))) {
            throw new Rejected(new CouncilRejection.NoSuchMember());
        }
        state = state.with(state.status(), others);
    }

    void end() {
        permit(CouncilMove.END);
        state = state.with(CouncilMove.END.to(), state.members());
    }

    /** Lets an office read who a child is; the reading stays on record. */
    CouncilMember open(CouncilMemberId member, String by, String purpose, Instant now) {
        CouncilMember found = member(member);
        state = state.plus(new Access(by, member, purpose, now));
        return found;
    }

    CouncilMember member(CouncilMemberId id) {
        return state.members().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejected(new CouncilRejection.NoSuchMember()));
    }

    private void permit(CouncilMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new CouncilRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    public State state() {
        return state;
    }

    /** What others hear: that a council began its term. */
    public List<PublishedEvent> published() {
        return formed
                ? List.of(new CouncilFormedV1(
                        state.id().value(),
                        state.area(),
                        state.termStart(),
                        state.termEnd(),
                        state.members().size()))
                : List.of();
    }
}
