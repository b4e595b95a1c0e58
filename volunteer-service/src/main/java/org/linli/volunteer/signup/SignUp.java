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
            SignUpStatus status) {

        State in(SignUpStatus next) {
            return new State(
                    id, activity, volunteer, area, title, startsAt, endsAt, demandId, assignmentId, appliedAt, next);
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

    void reject(String reason) {
        permit(SignUpMove.REJECT);
        record(new SignUpEvent.Rejected(reason));
    }

    void cancel(String reason) {
        permit(SignUpMove.CANCEL);
        record(new SignUpEvent.Cancelled(reason));
    }

    void markNoShow() {
        permit(SignUpMove.MARK_NO_SHOW);
        record(new SignUpEvent.MarkedNoShow());
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
            case SignUpEvent.Rejected _ -> state.in(SignUpMove.REJECT.target());
            case SignUpEvent.Cancelled _ -> state.in(SignUpMove.CANCEL.target());
            case SignUpEvent.MarkedNoShow() -> state.in(SignUpMove.MARK_NO_SHOW.target());
        };
    }
}
