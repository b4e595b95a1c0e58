package org.linli.volunteer.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.VolunteerId;

/** SEC-04: decides whether a member of staff may see a minor's data: a manager other than he has approved it, for these fields and some days. */
public final class DisclosureRequest {

    /** Everything a request is restored from. */
    public record State(
            String id,
            VolunteerId volunteer,
            String area,
            Set<Particular> fields,
            String purpose,
            String askedBy,
            Instant askedAt,
            DisclosureStatus status,
            @Nullable String decidedBy,
            @Nullable Instant validUntil) {

        public State {
            fields = Set.copyOf(fields);
        }

        private State decided(DisclosureMove move, String by, @Nullable Instant until) {
            return new State(id, volunteer, area, fields, purpose, askedBy, askedAt, move.target(), by, until);
        }
    }

    private State state;

    private DisclosureRequest(State state) {
        this.state = state;
    }

    public static DisclosureRequest restore(State state) {
        return new DisclosureRequest(state);
    }

    static DisclosureRequest ask(
            String id,
            VolunteerId volunteer,
            String area,
            Set<Particular> fields,
            String purpose,
            String by,
            Instant now) {
        return new DisclosureRequest(
                new State(id, volunteer, area, fields, purpose, by, now, DisclosureStatus.REQUESTED, null, null));
    }

    void approve(String by, Duration holds, Instant now) {
        decide(DisclosureMove.APPROVE, by, now.plus(holds));
    }

    void refuse(String by) {
        decide(DisclosureMove.REFUSE, by, null);
    }

    /** Whether it allows this person these fields of this volunteer now. */
    boolean allows(String by, VolunteerId volunteer, Set<Particular> fields, Instant now) {
        Instant until = state.validUntil();
        return state.status() == DisclosureStatus.APPROVED
                && until != null
                && now.isBefore(until)
                && state.askedBy().equals(by)
                && state.volunteer().equals(volunteer)
                && state.fields().containsAll(fields);
    }

    public State state() {
        return state;
    }

    private void decide(DisclosureMove move, String by, @Nullable Instant until) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new DisclosureRejection.NotAllowedNow(move, state.status()));
        }
        if (by.equals(state.askedBy())) {
            throw new Rejected(new DisclosureRejection.OwnRequest());
        }
        state = state.decided(move, by, until);
    }
}
