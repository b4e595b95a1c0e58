package org.linli.matching.course;

import java.util.Set;
import java.util.function.Consumer;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.PutOnRecord;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Enrols residents by a worker's hand, lets them leave, tells who came, and ends courses. */
@Component
public class TakePart {

    private final Courses courses;
    private final TeachCourse tutors;
    private final PutOnRecord record;
    private final Offices offices;

    TakePart(Courses courses, TeachCourse tutors, PutOnRecord record, Offices offices) {
        this.courses = courses;
        this.tutors = tutors;
        this.record = record;
        this.offices = offices;
    }

    public Versioned<Course> enrol(CourseId id, long version, EnrolmentId enrolment, Participant who, Caller by) {
        return change(
                id, version, by, course -> course.enrol(enrolment, who, by.subject(), offices.today(), offices.now()));
    }

    public Versioned<Course> leave(CourseId id, long version, EnrolmentId enrolment, Caller by) {
        return change(id, version, by, course -> course.leave(enrolment));
    }

    /** Who it is, for those who work there, on record before it shows (SEC-04). */
    public Participant open(CourseId id, EnrolmentId enrolment, String purpose, Caller by) {
        Offices.requireWorker(by);
        Course course = courses.get(id).value();
        String area = course.state().details().area();
        Offices.requireWorker(by, area);
        Participant found = course.enrolment(enrolment).participant();
        record.handle(Disclosure.Kind.COURSE_PARTICIPANT, area, enrolment.value(), purpose, by);
        return found;
    }

    public Versioned<Course> hold(CourseId id, long version, int lesson, Set<EnrolmentId> present, Caller by) {
        return change(id, version, by, course -> course.hold(lesson, present, offices.now()));
    }

    public Versioned<Course> finish(CourseId id, long version, Caller by) {
        return change(id, version, by, course -> course.finish(offices.now()));
    }

    public Versioned<Course> cancel(CourseId id, long version, Caller by) {
        Versioned<Course> cancelled = change(id, version, by, Course::cancel);
        tutors.settle(cancelled.value().state());
        return courses.get(id);
    }

    private Versioned<Course> change(CourseId id, long version, Caller by, Consumer<Course> decide) {
        Offices.requireWorker(by);
        Versioned<Course> stored = courses.get(id);
        Offices.requireWorker(by, stored.value().state().details().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return courses.save(stored.value(), version);
    }
}
