package org.linli.matching.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Puts courses into the catalogue, and shows it: to offices their own places, to volunteers and team leaders any. */
@Component
public class AnnounceCourse {

    private final Courses courses;
    private final Offices offices;

    AnnounceCourse(Courses courses, Offices offices) {
        this.courses = courses;
        this.offices = offices;
    }

    public Versioned<Course> handle(CourseId id, Course.Details details, List<Lesson> lessons, Caller by) {
        Offices.requireWorker(by, details.area());
        if (!offices.isCommunity(details.area())) {
            throw new Rejected(new CourseRejection.UnknownArea());
        }
        return courses.add(Course.announce(id, details, lessons, offices.today()));
    }

    public Versioned<Course> one(CourseId id, Caller reader) {
        if (guest(reader)) {
            return courses.get(id);
        }
        Offices.requireReader(reader);
        Versioned<Course> stored = courses.get(id);
        Offices.requireReader(reader, stored.value().state().details().area());
        return stored;
    }

    public List<Versioned<Course>> page(
            @Nullable String area,
            @Nullable CourseField field,
            @Nullable CourseStatus status,
            @Nullable String after,
            int limit,
            Caller reader) {
        String prefix = guest(reader) ? named(area, reader) : Offices.covered(area, reader);
        return courses.page(new Courses.Filter(prefix, field, status, after), limit);
    }

    private static boolean guest(Caller reader) {
        return reader.hasAny(Role.VOLUNTEER, Role.TEAM_LEADER);
    }

    private static String named(@Nullable String area, Caller reader) {
        String prefix = area == null ? reader.area().prefix() : area;
        if (!AreaScope.isPrefix(prefix)) {
            throw new Rejected(new RequestRejection.Invalid(java.util.Map.of("area", FieldFault.BAD_DIVISION)));
        }
        return prefix;
    }
}
