package org.linli.matching.course.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.course.Course;
import org.linli.matching.course.CourseField;
import org.linli.matching.course.CourseStatus;
import org.springframework.data.annotation.Id;

/**
 * A course at rest.
 *
 * @param settled false while a tutor's calendar does not say what the course says
 * @param forgotten absent until participants were forgotten
 */
record CourseDocument(
        @Id String id,
        String area,
        CourseField field,
        String title,
        String place,
        int places,
        @Nullable Integer fromAge,
        @Nullable Integer toAge,
        List<LessonDocument> lessons,
        List<TutorDocument> tutors,
        List<SealedEnrolment> enrolments,
        boolean settled,
        CourseStatus status,
        Course.@Nullable Forgotten forgotten) {

    /** One time; {@code present} names enrolments. */
    record LessonDocument(
            LocalDate day,
            LocalTime start,
            LocalTime end,
            @Nullable List<String> present) {}

    /** One tutor. */
    record TutorDocument(String volunteerId, boolean booked) {}

    /** One participant; {@code person} and {@code guardian} are sealed. */
    record SealedEnrolment(
            String enrolment,
            String person,
            @Nullable String guardian,
            @Nullable LocalDate consentedOn,
            String enrolledBy,
            Instant at,
            boolean seated) {}
}
