package org.linli.matching.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Window;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;

/** Decides how a department's answer to a demand goes. */
public final class Referral {

    /** Everything a referral remembers; {@code text} is the answer or why it came back, sealed at rest. */
    public record State(
            ReferralId id,
            DemandId demandId,
            String area,
            DemandClass demandClass,
            String department,
            String sentBy,
            Instant sentAt,
            Deadline due,
            ReferralStatus status,
            @Nullable PersonalData<String> text,
            @Nullable String closedBy,
            @Nullable Instant closedAt) {

        /** Whether the answer came, or has not come, after its last day. */
        public boolean late(LocalDate today) {
            Instant closed = closedAt;
            return due.missedOn(
                    closed == null ? today : closed.atZone(Window.ZONE).toLocalDate());
        }

        State with(ReferralStatus next, Deadline day) {
            return new State(
                    id, demandId, area, demandClass, department, sentBy, sentAt, day, next, text, closedBy, closedAt);
        }

        State closed(ReferralMove move, PersonalData<String> told, String by, Instant at) {
            return new State(id, demandId, area, demandClass, department, sentBy, sentAt, due, move.to(), told, by, at);
        }
    }

    /** A fact with the status before and after it. */
    public record Change(ReferralEvent event, ReferralStatus from, ReferralStatus to) {}

    private State state;
    private final List<Change> changes = new ArrayList<>();

    private Referral(State state) {
        this.state = state;
    }

    static Referral send(State sent) {
        Referral referral = new Referral(sent);
        referral.changes.add(new Change(new ReferralEvent.Sent(), ReferralStatus.SENT, ReferralStatus.SENT));
        return referral;
    }

    public static Referral restore(State state) {
        return new Referral(state);
    }

    public State state() {
        return state;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    void takeUp(Instant now) {
        permit(ReferralMove.TAKE_UP);
        record(new ReferralEvent.TakenUp(now));
    }

    void answer(PersonalData<String> text, String by, Instant now) {
        permit(ReferralMove.ANSWER);
        record(new ReferralEvent.Answered(text, by, now));
    }

    void sendBack(PersonalData<String> text, String by, Instant now) {
        permit(ReferralMove.SEND_BACK);
        record(new ReferralEvent.SentBack(text, by, now));
    }

    /** Sets the last day anew while the clock runs; answers whether it changed. */
    boolean reschedule(Deadline due) {
        if (!state.status().open() || due.equals(state.due())) {
            return false;
        }
        record(new ReferralEvent.Rescheduled(due));
        return true;
    }

    private void permit(ReferralMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new ReferralRejection.NotAllowed(state.status(), move));
        }
    }

    private void record(ReferralEvent event) {
        ReferralStatus before = state.status();
        state = switch (event) {
            case ReferralEvent.Sent() -> state;
            case ReferralEvent.TakenUp(Instant _) -> state.with(ReferralMove.TAKE_UP.to(), state.due());
            case ReferralEvent.Answered(PersonalData<String> text, String by, Instant at) ->
                state.closed(ReferralMove.ANSWER, text, by, at);
            case ReferralEvent.SentBack(PersonalData<String> text, String by, Instant at) ->
                state.closed(ReferralMove.SEND_BACK, text, by, at);
            case ReferralEvent.Rescheduled(Deadline due) -> state.with(state.status(), due);
        };
        changes.add(new Change(event, before, state.status()));
    }
}
