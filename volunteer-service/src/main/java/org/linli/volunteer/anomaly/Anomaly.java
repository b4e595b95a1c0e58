package org.linli.volunteer.anomaly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.AnomalyStatusChangedV1;
import org.linli.platform.problem.Rejected;

/** Decides what became of something unusual. */
public final class Anomaly {

    /** Who looked, and what he found. */
    public record Judgement(String by, @Nullable String note, Instant at) {}

    /** Everything an anomaly is restored from. */
    public record State(
            String id,
            Finding finding,
            Instant raisedAt,
            AnomalyStatus status,
            @Nullable Judgement judgement) {}

    /** A step that was taken; {@code from} is absent when it was raised. */
    private record Step(@Nullable AnomalyStatus from, AnomalyStatus to) {}

    private State state;
    private final List<Step> steps = new ArrayList<>();

    private Anomaly(State state) {
        this.state = state;
    }

    public static Anomaly restore(State state) {
        return new Anomaly(state);
    }

    static Anomaly raise(Finding finding, Instant now) {
        Anomaly anomaly = new Anomaly(new State(finding.anomalyId(), finding, now, AnomalyStatus.OPEN, null));
        anomaly.steps.add(new Step(null, AnomalyStatus.OPEN));
        return anomaly;
    }

    void decide(AnomalyMove move, String by, @Nullable String note, Instant now) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new AnomalyRejection.NotAllowedNow(move, state.status()));
        }
        if (by.equals(state.finding().person())) {
            throw new Rejected(new AnomalyRejection.OwnDecisions());
        }
        steps.add(new Step(state.status(), move.target()));
        state = new State(state.id(), state.finding(), state.raisedAt(), move.target(), new Judgement(by, note, now));
    }

    public State state() {
        return state;
    }

    /** What others learn: which rule, where and when, never whom. */
    public List<PublishedEvent> events() {
        return steps.stream()
                .map(step -> (PublishedEvent) new AnomalyStatusChangedV1(
                        state.id(),
                        state.finding().rule().code(),
                        state.finding().area(),
                        state.finding().day(),
                        step.from() == null ? null : step.from().name(),
                        step.to().name()))
                .toList();
    }
}
