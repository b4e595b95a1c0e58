package org.linli.volunteer.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/** Decides how one person's training runs, from its planning to its result (VOL-16, VOL-37). */
public final class Training {

    /** When and where, and who decides what: fixed at the planning. */
    public record Plan(
            TrainingId id,
            VolunteerId volunteer,
            String area,
            CourseId course,
            SessionId session,
            Syllabus syllabus,
            Instant startsAt) {}

    /**
     * How it came out.
     *
     * @param score of 100
     * @param decidedOn the day of the result
     * @param validUntil last day of what a pass grants
     */
    public record Outcome(
            @Nullable Integer score,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate validUntil) {

        static Outcome open() {
            return new Outcome(null, null, null);
        }
    }

    /** Everything a training is restored from. */
    public record State(Plan plan, TrainingStatus status, Outcome outcome) {

        State in(TrainingStatus next) {
            return new State(plan, next, outcome);
        }

        State with(Outcome next) {
            return new State(plan, status, next);
        }
    }

    private State state;
    private final List<TrainingEvent> changes = new ArrayList<>();

    private Training(State state) {
        this.state = state;
    }

    public static Training restore(State state) {
        return new Training(state);
    }

    static Training plan(Plan plan) {
        Training training = new Training(new State(plan, TrainingStatus.PLANNED, Outcome.open()));
        training.apply(new TrainingEvent.Planned());
        return training;
    }

    void enrol() {
        permit(TrainingMove.ENROL);
        apply(new TrainingEvent.Enrolled());
    }

    void attend(String by, Instant now) {
        permit(TrainingMove.ATTEND);
        if (now.isBefore(state.plan().startsAt())) {
            throw new Rejected(new TrainingRejection.NotYetHeld());
        }
        apply(new TrainingEvent.Attended(by));
    }

    void assess(int score, String by) {
        permit(TrainingMove.ASSESS);
        if (score < 0 || score > 100) {
            throw new Rejected(new TrainingRejection.ScoreOutOfRange());
        }
        apply(new TrainingEvent.Assessed(score, by));
    }

    /** The score decides, nobody else. */
    void decide(LocalDate today) {
        Integer score = state.outcome().score();
        boolean passes = score != null && state.plan().syllabus().passes(score);
        permit(passes ? TrainingMove.PASS : TrainingMove.FAIL);
        apply(
                passes
                        ? new TrainingEvent.Passed(
                                today, state.plan().syllabus().validUntil(today))
                        : new TrainingEvent.Failed(today));
    }

    public State state() {
        return state;
    }

    public TrainingId id() {
        return state.plan().id();
    }

    public List<TrainingEvent> changes() {
        return List.copyOf(changes);
    }

    private void permit(TrainingMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new TrainingRejection.NotAllowedNow(move, state.status()));
        }
    }

    private void apply(TrainingEvent event) {
        changes.add(event);
        state = switch (event) {
            case TrainingEvent.Planned() -> state;
            case TrainingEvent.Enrolled() -> state.in(TrainingMove.ENROL.target());
            case TrainingEvent.Attended _ -> state.in(TrainingMove.ATTEND.target());
            case TrainingEvent.Assessed assessed ->
                state.with(new Outcome(assessed.score(), null, null)).in(TrainingMove.ASSESS.target());
            case TrainingEvent.Passed(LocalDate on, LocalDate until) ->
                state.with(new Outcome(state.outcome().score(), on, until)).in(TrainingMove.PASS.target());
            case TrainingEvent.Failed(LocalDate on) ->
                state.with(new Outcome(state.outcome().score(), on, null)).in(TrainingMove.FAIL.target());
        };
    }
}
