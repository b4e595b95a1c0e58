package org.linli.matching.satisfaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.problem.Rejected;

/** Decides who may still be asked about an activity or a demand, and whether answers are still taken. */
public final class Survey {

    /** Invitations of one survey at most. */
    static final int MOST_INVITED = 5_000;

    /** Everything a survey is restored from; {@code invited} counts the tokens given out. */
    public record State(
            SurveyId id,
            SubjectKind kind,
            String subjectId,
            String area,
            String openedBy,
            Instant openedAt,
            int invited,
            SurveyStatus status) {

        State with(SurveyStatus next, int count) {
            return new State(id, kind, subjectId, area, openedBy, openedAt, count, next);
        }
    }

    /** What happened to a survey. */
    public sealed interface Event {
        record Opened() implements Event {}

        record Invited(int more) implements Event {}

        record Closed() implements Event {}
    }

    private State state;
    private final List<Event> changes = new ArrayList<>();

    private Survey(State state) {
        this.state = state;
    }

    public static Survey restore(State state) {
        return new Survey(state);
    }

    static Survey open(SubjectKind kind, String subjectId, String area, String by, Instant now) {
        Survey survey = new Survey(
                new State(SurveyId.of(kind, subjectId), kind, subjectId, area, by, now, 0, SurveyStatus.OPEN));
        survey.record(new Event.Opened());
        return survey;
    }

    void invite(int more) {
        permit(SurveyMove.INVITE);
        if (state.invited() + more > MOST_INVITED) {
            throw new Rejected(new SatisfactionRejection.TooManyInvitations(MOST_INVITED));
        }
        record(new Event.Invited(more));
    }

    void close() {
        permit(SurveyMove.CLOSE);
        record(new Event.Closed());
    }

    void requireOpen() {
        if (state.status() != SurveyStatus.OPEN) {
            throw new Rejected(new SatisfactionRejection.Closed());
        }
    }

    public State state() {
        return state;
    }

    public List<Event> changes() {
        return List.copyOf(changes);
    }

    private void permit(SurveyMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(
                    new SatisfactionRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    private void record(Event event) {
        changes.add(event);
        state = switch (event) {
            case Event.Opened() -> state;
            case Event.Invited(int more) -> state.with(SurveyMove.INVITE.to(), state.invited() + more);
            case Event.Closed() -> state.with(SurveyMove.CLOSE.to(), state.invited());
        };
    }
}
