package org.linli.matching.course;

import java.util.function.Consumer;
import org.linli.matching.assignment.ActiveVolunteers;
import org.linli.matching.assignment.AssignmentRejection;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.matching.office.Offices;
import org.linli.matching.standing.StandingCommitment;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Appoints volunteers as tutors. The tutor is written first, then every lesson ahead is booked in his calendar, all or none; what a crash cuts
 * off is finished by the next look, for a booking that is made twice is one booking (MAT-05).
 */
@Component
public class TeachCourse {

    private static final Logger LOG = LoggerFactory.getLogger(TeachCourse.class);

    private final Courses courses;
    private final Calendars calendars;
    private final ActiveVolunteers volunteers;
    private final Offices offices;

    TeachCourse(Courses courses, Calendars calendars, ActiveVolunteers volunteers, Offices offices) {
        this.courses = courses;
        this.calendars = calendars;
        this.volunteers = volunteers;
        this.offices = offices;
    }

    public Versioned<Course> appoint(CourseId id, long version, String volunteerId, Caller by) {
        Versioned<Course> stored = mine(id, version, by);
        if (!volunteers.active(volunteerId)) {
            throw new Rejected(new AssignmentRejection.VolunteerNotActive());
        }
        Tutor tutor = stored.value().appoint(volunteerId);
        courses.save(stored.value(), version);
        book(stored.value().state(), tutor);
        return courses.get(id);
    }

    public Versioned<Course> dismiss(CourseId id, long version, String volunteerId, Caller by) {
        Versioned<Course> stored = mine(id, version, by);
        Course.State before = stored.value().state();
        stored.value().dismiss(volunteerId);
        release(before, new Tutor(volunteerId, false));
        return courses.save(stored.value(), version);
    }

    /** Finishes what a crash cut off. */
    public void settleAll() {
        courses.eachToSettle(course -> {
            try {
                settle(course.value().state());
            } catch (Rejected promisedElsewhere) {
                LOG.info(
                        "a tutor of course {} is dropped: {}",
                        course.value().state().id(),
                        promisedElsewhere.rejection().code());
            }
        });
    }

    /** Brings the calendars of tutors who are not settled to what the course says. */
    void settle(Course.State course) {
        for (Tutor tutor : course.tutors()) {
            if (tutor.booked()) {
                continue;
            }
            if (course.status() == CourseStatus.CANCELLED) {
                release(course, tutor);
                change(course.id(), c -> c.settled(tutor.volunteerId()));
            } else {
                book(course, tutor);
            }
        }
    }

    private void book(Course.State course, Tutor tutor) {
        try {
            for (StandingCommitment lesson : course.commitments(tutor, offices.today())) {
                calendars.book(
                        tutor.volunteerId(),
                        new VolunteerCalendar.Booking(lesson.booking(), lesson.startsAt(), lesson.endsAt(), false),
                        offices.now());
            }
        } catch (Rejected promisedElsewhere) {
            release(course, tutor);
            change(course.id(), c -> c.dismiss(tutor.volunteerId()));
            throw promisedElsewhere;
        }
        change(course.id(), c -> c.settled(tutor.volunteerId()));
    }

    /** The lessons ahead; those that were given stay his. */
    private void release(Course.State course, Tutor tutor) {
        course.commitments(tutor, offices.today())
                .forEach(lesson -> calendars.release(tutor.volunteerId(), lesson.booking()));
    }

    private Versioned<Course> mine(CourseId id, long version, Caller by) {
        Offices.requireWorker(by);
        Versioned<Course> stored = courses.get(id);
        Offices.requireWorker(by, stored.value().state().details().area());
        Offices.requireVersion(stored, version);
        return stored;
    }

    private void change(CourseId id, Consumer<Course> decide) {
        Retry.whileStale(() -> {
            Versioned<Course> stored = courses.get(id);
            decide.accept(stored.value());
            return courses.save(stored.value(), stored.version());
        });
    }
}
