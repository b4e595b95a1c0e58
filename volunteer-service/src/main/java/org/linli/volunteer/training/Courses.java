package org.linli.volunteer.training;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** Courses and their sessions. */
public interface Courses {

    /** Keeps a new course; the same id twice is the same course. */
    Course add(Course course);

    Optional<Course> find(CourseId id);

    /** Like {@link #find}, refusing with {@code training.course-unknown}. */
    default Course get(CourseId id) {
        return find(id).orElseThrow(() -> new Rejected(new TrainingRejection.CourseUnknown()));
    }

    Page<Course> list(String areaPrefix, @Nullable String cursor, int limit);

    /** Keeps a new session; the same id twice is the same session. */
    Versioned<CourseSession> add(CourseSession session);

    Optional<Versioned<CourseSession>> find(SessionId id);

    /** Like {@link #find(SessionId)}, refusing with {@code training.session-unknown}. */
    default Versioned<CourseSession> get(SessionId id) {
        return find(id).orElseThrow(() -> new Rejected(new TrainingRejection.SessionUnknown()));
    }

    Versioned<CourseSession> save(CourseSession session, long version);

    /** The sessions of a course, the latest first. */
    List<Versioned<CourseSession>> sessionsOf(CourseId course, int limit);
}
