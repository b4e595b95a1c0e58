package org.linli.volunteer.training;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Offers a course and plans its sessions. */
@Component
public class OfferCourse {

    /** A session as it is planned. */
    public record Session(
            SessionId id, CourseId course, String area, String place, Instant startsAt, Instant endsAt, int capacity) {}

    private final Courses courses;
    private final Areas areas;
    private final Clock clock;

    public OfferCourse(Courses courses, Areas areas, Clock clock) {
        this.courses = courses;
        this.areas = areas;
        this.clock = clock;
    }

    public Course offer(Course course) {
        requireKnown(course.area());
        return courses.add(course);
    }

    public Versioned<CourseSession> plan(Session session) {
        requireKnown(session.area());
        return courses.add(CourseSession.plan(
                session.id(),
                courses.get(session.course()),
                session.area(),
                session.place(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                Today.now(clock)));
    }

    private void requireKnown(String area) {
        if (!areas.exists(area)) {
            throw new Rejected(new TrainingRejection.UnknownArea());
        }
    }
}
