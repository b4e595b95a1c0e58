package org.linli.volunteer.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;

/** Decides whether a person has a place in an activity. */
public final class SignUp {

    /** Everything a sign-up is restored from; the activity's facts are a copy so that a day's check-ins need no second read. */
    public record State(
            SignUpId id,
            ActivityId activity,
            VolunteerId volunteer,
            String area,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String demandId,
            @Nullable String assignmentId,
            Instant appliedAt,
            Declaration said,
            @Nullable String cause,
            SignUpStatus status) {

        /** Whether the volunteer has a place, or is being given one: no other at that time may be his (VOL-15). */
        public boolean claimsTime() {
            return status == SignUpStatus.APPLIED || status == SignUpStatus.ACCEPTED;
        }

        State in(SignUpStatus next) {
            return in(next, null);
        }

        State in(SignUpStatus next, @Nullable String why) {
            return new State(
                    id,
                    activity,
                    volunteer,
                    area,
                    title,
                    startsAt,
                    endsAt,
                    demandId,
                    assignmentId,
                    appliedAt,
                    said,
                    why,
                    next);
        }

        /** The same application under another registration of the person. */
        State of(SignUpId other, VolunteerId kept) {
            return new State(
                    other,
                    activity,
                    kept,
                    area,
                    title,
                    startsAt,
                    endsAt,
                    demandId,
                    null,
                    appliedAt,
                    said,
                    null,
                    SignUpStatus.APPLIED);
        }

        State appliedAnew(Instant at, Declaration declared) {
            return new State(
                    id,
                    activity,
                    volunteer,
                    area,
                    title,
                    startsAt,
                    endsAt,
                    demandId,
                    assignmentId,
                    at,
                    declared,
                    null,
                    SignUpMove.REAPPLY.target());
        }
    }

    private State state;
    private final List<SignUpEvent> changes = new ArrayList<>();

    private SignUp(State state) {
        this.state = state;
    }

    public static SignUp restore(State state) {
        return new SignUp(state);
    }

    /** A fresh application; {@code state} carries {@link SignUpStatus#APPLIED}. */
    static SignUp apply(State state) {
        if (state.status() != SignUpStatus.APPLIED) {
            throw new IllegalArgumentException("a sign-up begins as APPLIED");
        }
        SignUp signUp = new SignUp(state);
        signUp.changes.add(new SignUpEvent.Applied());
        return signUp;
    }

    void accept() {
        permit(SignUpMove.ACCEPT);
        record(new SignUpEvent.Accepted());
    }

    void putOnWaitingList() {
        permit(SignUpMove.PUT_ON_WAITING_LIST);
        record(new SignUpEvent.PutOnWaitingList());
    }

    void callUp() {
        permit(SignUpMove.CALL_UP);
        record(new SignUpEvent.CalledUp());
    }

    void reapply(Declaration said, Instant now) {
        permit(SignUpMove.REAPPLY);
        record(new SignUpEvent.Reapplied(now, said));
    }

    void reject(String cause) {
        permit(SignUpMove.REJECT);
        record(new SignUpEvent.Rejected(cause));
    }

    void cancel(String cause) {
        permit(SignUpMove.CANCEL);
        record(new SignUpEvent.Cancelled(cause));
    }

    /** VOL-11: a place given back in time frees it for another; once the activity runs it is too late. */
    void cancelInTime(String cause, Instant now) {
        permit(SignUpMove.CANCEL);
        if (state.assignmentId() != null) {
            throw new Rejected(new SignUpRejection.BelongsToAssignment());
        }
        if (!now.isBefore(state.startsAt())) {
            throw new Rejected(new SignUpRejection.AlreadyBegun());
        }
        record(new SignUpEvent.Cancelled(cause));
    }

    void markNoShow(String by, boolean served, Instant now) {
        permit(SignUpMove.MARK_NO_SHOW);
        if (now.isBefore(state.endsAt())) {
            throw new Rejected(new SignUpRejection.NotOver());
        }
        if (served) {
            throw new Rejected(new SignUpRejection.HasServed());
        }
        record(new SignUpEvent.MarkedNoShow(by));
    }

    void excuse(String by) {
        permit(SignUpMove.EXCUSE);
        record(new SignUpEvent.Excused(by));
    }

    public State state() {
        return state;
    }

    public List<SignUpEvent> changes() {
        return List.copyOf(changes);
    }

    /** The facts a check-in needs; a place that matching arranged is confirmed by two sides. */
    public Attendance attendance() {
        return new Attendance(
                state.id(),
                state.activity(),
                state.title(),
                state.area(),
                state.startsAt(),
                state.endsAt(),
                state.demandId(),
                state.assignmentId(),
                state.assignmentId() == null ? Evidence.SELF_REPORTED : Evidence.CONFIRMED,
                state.status());
    }

    private void permit(SignUpMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new SignUpRejection.NotAllowedNow(move, state.status()));
        }
    }

    private void record(SignUpEvent event) {
        changes.add(event);
        state = switch (event) {
            case SignUpEvent.Applied() -> state;
            case SignUpEvent.Accepted() -> state.in(SignUpMove.ACCEPT.target());
            case SignUpEvent.PutOnWaitingList() -> state.in(SignUpMove.PUT_ON_WAITING_LIST.target());
            case SignUpEvent.CalledUp() -> state.in(SignUpMove.CALL_UP.target());
            case SignUpEvent.Reapplied(Instant at, Declaration said) -> state.appliedAnew(at, said);
            case SignUpEvent.Rejected(String cause) -> state.in(SignUpMove.REJECT.target(), cause);
            case SignUpEvent.Cancelled(String cause) -> state.in(SignUpMove.CANCEL.target(), cause);
            case SignUpEvent.MarkedNoShow(String by) -> state.in(SignUpMove.MARK_NO_SHOW.target(), by);
            case SignUpEvent.Excused(String by) -> state.in(SignUpMove.EXCUSE.target(), by);
        };
    }
}
