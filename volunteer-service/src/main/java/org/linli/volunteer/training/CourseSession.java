package org.linli.volunteer.training;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.linli.platform.problem.Rejected;

/** Decides who has a seat in a session: as many as there are, and only until it begins. */
public final class CourseSession {

    /** Everything a session is restored from; {@code seats} are the trainings that have one. */
    public record State(
            SessionId id,
            CourseId course,
            String area,
            String place,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            List<TrainingId> seats) {

        public State {
            seats = List.copyOf(seats);
        }
    }

    private State state;

    private CourseSession(State state) {
        this.state = state;
    }

    public static CourseSession restore(State state) {
        return new CourseSession(state);
    }

    static CourseSession plan(
            SessionId id,
            Course course,
            String area,
            String place,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            Instant now) {
        if (!endsAt.isAfter(startsAt)) {
            throw new Rejected(new TrainingRejection.EndsBeforeStart());
        }
        if (!startsAt.isAfter(now)) {
            throw new Rejected(new TrainingRejection.SessionBegun());
        }
        return new CourseSession(new State(id, course.id(), area, place, startsAt, endsAt, capacity, List.of()));
    }

    /** Gives a seat while there is one and the session has not begun; who has one keeps it. @return whether anything changed */
    boolean seat(TrainingId training, Instant now) {
        if (state.seats().contains(training)) {
            return false;
        }
        requireOpen(now);
        if (state.seats().size() >= state.capacity()) {
            throw new Rejected(new TrainingRejection.SessionFull(state.capacity()));
        }
        SequencedSet<TrainingId> seats = new LinkedHashSet<>(state.seats());
        seats.add(training);
        state = new State(
                state.id(),
                state.course(),
                state.area(),
                state.place(),
                state.startsAt(),
                state.endsAt(),
                state.capacity(),
                List.copyOf(seats));
        return true;
    }

    void requireOpen(Instant now) {
        if (!state.startsAt().isAfter(now)) {
            throw new Rejected(new TrainingRejection.SessionBegun());
        }
    }

    public State state() {
        return state;
    }
}
