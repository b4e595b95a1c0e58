package org.linli.volunteer.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;

/** Decides whether one activity's service and evaluation are on record in time. */
public final class RecordingClock {

    /**
     * Everything a clock is restored from.
     *
     * @param body who organized the activity and has to record it (67令7)
     * @param wantsEvaluation whether an evaluation is part of the record
     */
    public record State(
            ActivityId activity,
            String area,
            String title,
            String body,
            LocalDate endsOn,
            RecordingTime time,
            boolean wantsEvaluation,
            @Nullable Recorded recorded,
            @Nullable Evaluation evaluation,
            ClockStatus status) {

        State in(ClockStatus next) {
            return new State(activity, area, title, body, endsOn, time, wantsEvaluation, recorded, evaluation, next);
        }

        State timed(LocalDate ends, RecordingTime anew) {
            return new State(activity, area, title, body, ends, anew, wantsEvaluation, recorded, evaluation, status);
        }

        State looked(Recorded seen) {
            return new State(activity, area, title, body, endsOn, time, wantsEvaluation, seen, evaluation, status);
        }

        State evaluated(Evaluation given) {
            return new State(activity, area, title, body, endsOn, time, wantsEvaluation, recorded, given, status);
        }

        /** What is still missing: SERVICE, EVALUATION. */
        public List<String> missing() {
            if (!status.isOpen() || status == ClockStatus.WAITING) {
                return List.of();
            }
            return Stream.of(
                            recorded == null || !recorded.complete() ? "SERVICE" : "",
                            wantsEvaluation && evaluation == null ? "EVALUATION" : "")
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    private State state;
    private final List<ClockEvent> changes = new ArrayList<>();

    private RecordingClock(State state) {
        this.state = state;
    }

    public static RecordingClock restore(State state) {
        return new RecordingClock(state);
    }

    static RecordingClock plan(
            ActivityId activity,
            String area,
            String title,
            String body,
            LocalDate endsOn,
            RecordingTime time,
            boolean wantsEvaluation) {
        RecordingClock clock = new RecordingClock(
                new State(activity, area, title, body, endsOn, time, wantsEvaluation, null, null, ClockStatus.WAITING));
        clock.record(new ClockEvent.Planned());
        return clock;
    }

    /** Sets another end or another deadline while the clock is open. */
    void reschedule(LocalDate endsOn, RecordingTime time, LocalDate today) {
        if (!state.status().isOpen() || (endsOn.equals(state.endsOn()) && time.equals(state.time()))) {
            return;
        }
        record(new ClockEvent.Rescheduled(endsOn, time));
        boolean timeAgain = state.status() == ClockStatus.LATE
                ? !time.due().missedOn(today)
                : state.status() == ClockStatus.WARNED && today.isBefore(time.warnOn());
        if (timeAgain) {
            move(ClockMove.GIVE_TIME);
            run(today);
        }
    }

    /** There is nothing to record any more. */
    void cancel() {
        move(ClockMove.VOID_CLOCK);
    }

    /** Looks at what is on record of an activity that is over. */
    void look(Recorded seen, LocalDate today) {
        if (!state.status().isOpen()) {
            return;
        }
        if (state.status() == ClockStatus.WAITING) {
            move(ClockMove.END);
        }
        if (!seen.equals(state.recorded())) {
            record(new ClockEvent.Looked(seen));
        }
        if (seen.nothingToRecord()) {
            move(ClockMove.VOID_CLOCK);
            return;
        }
        settle(today);
    }

    /** Takes the evaluation in, once. */
    void evaluate(Evaluation evaluation, LocalDate today) {
        if (state.status() == ClockStatus.WAITING || state.status() == ClockStatus.VOID) {
            throw new Rejected(new RecordingRejection.NotEvaluable(state.status()));
        }
        if (state.evaluation() != null) {
            throw new Rejected(new RecordingRejection.AlreadyEvaluated());
        }
        record(new ClockEvent.Evaluated(evaluation));
        if (state.status().isOpen()) {
            settle(today);
        }
    }

    /** Takes the stars of who was served in; they may come before the planned end, late, or twice. */
    void starsGiven(Evaluation evaluation, LocalDate today) {
        if (state.status() == ClockStatus.VOID || state.evaluation() != null) {
            return;
        }
        record(new ClockEvent.Evaluated(evaluation));
        if (state.status().isOpen() && state.status() != ClockStatus.WAITING) {
            settle(today);
        }
    }

    /** Meets the clock when nothing is missing; the day counts on which the last part was recorded, not the day of looking. */
    private void settle(LocalDate today) {
        if (!state.missing().isEmpty()) {
            run(today);
            return;
        }
        if (state.status() != ClockStatus.LATE && state.time().due().missedOn(completeOn(today))) {
            move(ClockMove.MISS);
        }
        move(state.status() == ClockStatus.LATE ? ClockMove.MEET_LATE : ClockMove.MEET);
    }

    private void run(LocalDate today) {
        if (state.time().due().missedOn(today)) {
            if (state.status() != ClockStatus.LATE) {
                move(ClockMove.MISS);
            }
        } else if (state.status() == ClockStatus.DUE
                && !today.isBefore(state.time().warnOn())) {
            move(ClockMove.WARN);
        }
    }

    private LocalDate completeOn(LocalDate today) {
        Recorded recorded = state.recorded();
        Instant last = recorded == null ? null : recorded.lastAt();
        Evaluation evaluation = state.evaluation();
        LocalDate served = last == null ? today : Today.of(last);
        LocalDate evaluated = evaluation == null ? served : Today.of(evaluation.at());
        return served.isAfter(evaluated) ? served : evaluated;
    }

    public State state() {
        return state;
    }

    public List<ClockEvent> changes() {
        return List.copyOf(changes);
    }

    private void move(ClockMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new IllegalStateException("a clock that is " + state.status() + " cannot " + move);
        }
        record(new ClockEvent.Moved(move));
    }

    private void record(ClockEvent event) {
        changes.add(event);
        state = switch (event) {
            case ClockEvent.Planned() -> state;
            case ClockEvent.Rescheduled(LocalDate endsOn, RecordingTime time) -> state.timed(endsOn, time);
            case ClockEvent.Looked(Recorded recorded) -> state.looked(recorded);
            case ClockEvent.Evaluated(Evaluation evaluation) -> state.evaluated(evaluation);
            case ClockEvent.Moved(ClockMove move) -> state.in(move.target());
        };
    }
}
