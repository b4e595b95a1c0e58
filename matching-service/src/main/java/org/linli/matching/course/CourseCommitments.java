package org.linli.matching.course;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.linli.matching.standing.StandingCommitment;
import org.linli.matching.standing.StandingCommitmentSource;
import org.springframework.stereotype.Component;

/** Tells which time tutors have given to the courses of an area. */
@Component
final class CourseCommitments implements StandingCommitmentSource {

    private final Courses courses;

    CourseCommitments(Courses courses) {
        this.courses = courses;
    }

    @Override
    public void each(String areaPrefix, LocalDate from, BiConsumer<String, List<StandingCommitment>> reader) {
        courses.eachOpen(areaPrefix, stored -> {
            Course.State course = stored.value().state();
            reader.accept("course/" + course.id(), course.commitments(from));
        });
    }
}
