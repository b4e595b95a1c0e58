package org.linli.volunteer.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;

/** Decides how a complaint is handled, from receipt to the answer. */
public final class Complaint {

    /** Everything a complaint is restored from. */
    public record State(
            ComplaintId id,
            Against against,
            String area,
            PersonalData<String> statement,
            @Nullable Complainant complainant,
            String filedBy,
            Instant receivedAt,
            ComplaintClocks clocks,
            ComplaintStatus status,
            @Nullable Instant acknowledgedAt,
            @Nullable Outcome outcome,
            List<Access> accesses) {

        public State {
            accesses = List.copyOf(accesses);
        }

        State acknowledged(Instant at) {
            return new State(
                    id,
                    against,
                    area,
                    statement,
                    complainant,
                    filedBy,
                    receivedAt,
                    clocks,
                    ComplaintMove.ACKNOWLEDGE.target(),
                    at,
                    outcome,
                    accesses);
        }

        State closed(ComplaintMove move, Outcome how) {
            return new State(
                    id,
                    against,
                    area,
                    statement,
                    complainant,
                    filedBy,
                    receivedAt,
                    clocks,
                    move.target(),
                    acknowledgedAt,
                    how,
                    accesses);
        }

        State timed(ComplaintClocks anew) {
            return new State(
                    id,
                    against,
                    area,
                    statement,
                    complainant,
                    filedBy,
                    receivedAt,
                    anew,
                    status,
                    acknowledgedAt,
                    outcome,
                    accesses);
        }

        State opened(Access access) {
            return new State(
                    id,
                    against,
                    area,
                    statement,
                    complainant,
                    filedBy,
                    receivedAt,
                    clocks,
                    status,
                    acknowledgedAt,
                    outcome,
                    Stream.concat(accesses.stream(), Stream.of(access)).toList());
        }

        public LocalDate receivedOn() {
            return Today.of(receivedAt);
        }

        /** Whether something is owed and late. */
        public boolean overdue(LocalDate today) {
            return clocks.overdue(status, today);
        }
    }

    /**
     * How it ended.
     *
     * @param finding null when it was passed on
     * @param told the answer, or who has the power
     */
    public record Outcome(@Nullable Finding finding, String told, String by, Instant at) {}

    /** One reading of what is sealed. */
    public record Access(String by, String purpose, Instant at) {}

    private State state;
    private final List<ComplaintEvent> changes = new ArrayList<>();

    private Complaint(State state) {
        this.state = state;
    }

    public static Complaint restore(State state) {
        return new Complaint(state);
    }

    /** Takes a complaint in. */
    static Complaint receive(
            ComplaintId id,
            Against against,
            String area,
            PersonalData<String> statement,
            @Nullable Complainant complainant,
            String filedBy,
            ComplaintClocks clocks,
            Instant now) {
        Complaint complaint = new Complaint(new State(
                id,
                against,
                area,
                statement,
                complainant,
                filedBy,
                now,
                clocks,
                ComplaintStatus.RECEIVED,
                null,
                null,
                List.of()));
        complaint.record(new ComplaintEvent.Received());
        return complaint;
    }

    void acknowledge(String by, Instant now) {
        permit(ComplaintMove.ACKNOWLEDGE);
        record(new ComplaintEvent.Acknowledged(by, now));
    }

    /**
     * Tells the result.
     *
     * @param judge the division of the office that answers: a body's complaint is judged by an office above it
     */
    void answer(Finding finding, String answer, String by, String judge, Instant now) {
        permit(ComplaintMove.ANSWER);
        if (state.against().kind() == Against.Kind.BODY
                && judge.length() >= state.area().length()) {
            throw new Rejected(new ComplaintRejection.OwnCase());
        }
        record(new ComplaintEvent.Answered(finding, answer, by, now));
    }

    /** VOL-30: whoever has not the power says who has. */
    void redirect(String to, String by, Instant now) {
        permit(ComplaintMove.REDIRECT);
        record(new ComplaintEvent.Redirected(to, by, now));
    }

    /** Lets a handler read what is sealed; the reading stays on record. */
    void open(String by, String purpose, Instant now) {
        record(new ComplaintEvent.Opened(by, purpose, now));
    }

    /** Sets the clocks anew while they run; answers whether they changed. */
    boolean reschedule(ComplaintClocks clocks) {
        if (!state.status().isOpen() || clocks.equals(state.clocks())) {
            return false;
        }
        record(new ComplaintEvent.Rescheduled(clocks));
        return true;
    }

    public State state() {
        return state;
    }

    public List<ComplaintEvent> changes() {
        return List.copyOf(changes);
    }

    private void permit(ComplaintMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new ComplaintRejection.NotAllowedNow(move, state.status()));
        }
    }

    private void record(ComplaintEvent event) {
        changes.add(event);
        state = switch (event) {
            case ComplaintEvent.Received() -> state;
            case ComplaintEvent.Acknowledged(String _, Instant at) -> state.acknowledged(at);
            case ComplaintEvent.Answered(Finding finding, String answer, String by, Instant at) ->
                state.closed(ComplaintMove.ANSWER, new Outcome(finding, answer, by, at));
            case ComplaintEvent.Redirected(String to, String by, Instant at) ->
                state.closed(ComplaintMove.REDIRECT, new Outcome(null, to, by, at));
            case ComplaintEvent.Opened(String by, String purpose, Instant at) ->
                state.opened(new Access(by, purpose, at));
            case ComplaintEvent.Rescheduled(ComplaintClocks clocks) -> state.timed(clocks);
        };
    }
}
