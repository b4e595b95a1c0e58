package org.linli.matching.course.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.course.Course;
import org.linli.matching.course.CourseField;
import org.linli.matching.course.Enrolment;
import org.linli.matching.course.EnrolmentId;
import org.linli.matching.course.Lesson;
import org.linli.matching.course.Participant;
import org.linli.matching.course.Tutor;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;

/** What the world sees of courses. */
final class CourseViews {

    private CourseViews() {}

    /** A course; {@code enrolments} is null in the catalogue, and names are masked elsewhere. */
    record CourseView(
            String id,
            long version,
            String area,
            CourseField field,
            String title,
            String place,
            int places,
            int enrolled,
            int waiting,
            @Nullable Integer fromAge,
            @Nullable Integer toAge,
            List<LessonView> lessons,
            List<Tutor> tutors,
            @Nullable List<EnrolmentView> enrolments,
            String status) {}

    /** A lesson; {@code came} is null until somebody told. */
    record LessonView(
            int number,
            LocalDate day,
            LocalTime start,
            LocalTime end,
            @Nullable Integer came,
            @Nullable List<String> present) {}

    /** A participant as lists show him. */
    record EnrolmentView(
            String id,
            PersonalData<String> name,
            boolean guardianConsent,
            boolean seated,
            String enrolledBy,
            Instant at) {

        static EnrolmentView of(Enrolment e) {
            return new EnrolmentView(
                    e.id().value(),
                    e.participant().name(),
                    e.participant().guardian() != null,
                    e.seated(),
                    e.enrolledBy(),
                    e.at());
        }
    }

    /** Who a participant is: shown to a worker whose reading is on record. */
    record OpenedParticipant(
            String id,
            String name,
            LocalDate bornOn,
            String phone,
            @Nullable String guardianName,
            @Nullable String guardianPhone,
            @Nullable LocalDate guardianConsentOn) {

        static OpenedParticipant of(String id, Participant p) {
            Participant.Guardian g = p.guardian();
            return new OpenedParticipant(
                    id,
                    p.name().reveal(),
                    p.bornOn().reveal(),
                    p.phone().reveal(),
                    g == null ? null : g.name().reveal(),
                    g == null ? null : g.phone().reveal(),
                    g == null ? null : g.consentedOn());
        }
    }

    static CourseView of(Versioned<Course> stored, boolean people) {
        Course.State s = stored.value().state();
        Course.Details d = s.details();
        return new CourseView(
                s.id().value(),
                stored.version(),
                d.area(),
                d.field(),
                d.title(),
                d.place(),
                d.places(),
                s.seated(),
                s.waiting(),
                d.fromAge(),
                d.toAge(),
                IntStream.range(0, s.lessons().size())
                        .mapToObj(i -> lesson(i + 1, s.lessons().get(i), people))
                        .toList(),
                s.tutors(),
                people ? s.enrolments().stream().map(EnrolmentView::of).toList() : null,
                s.status().name());
    }

    private static LessonView lesson(int number, Lesson l, boolean people) {
        var present = l.present();
        return new LessonView(
                number,
                l.window().date(),
                l.window().start(),
                l.window().end(),
                present == null ? null : (Integer) present.size(),
                present == null || !people
                        ? null
                        : present.stream().map(EnrolmentId::value).sorted().toList());
    }
}
