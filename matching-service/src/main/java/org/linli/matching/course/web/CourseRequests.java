package org.linli.matching.course.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.course.Course;
import org.linli.matching.course.CourseField;
import org.linli.matching.course.Lesson;
import org.linli.matching.course.Participant;
import org.linli.matching.demand.Window;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** What callers send of courses. */
final class CourseRequests {

    private static final int MOST_PLACES = 200;
    private static final int MOST_LESSONS = 60;
    private static final int OLDEST = 120;

    private CourseRequests() {}

    record LessonBody(
            @Nullable LocalDate day,
            @Nullable LocalTime start,
            @Nullable LocalTime end) {}

    record CourseBody(
            @Nullable String area,
            @Nullable CourseField field,
            @Nullable String title,
            @Nullable String place,
            @Nullable Integer places,
            @Nullable Integer fromAge,
            @Nullable Integer toAge,
            @Nullable List<LessonBody> lessons) {

        Course.@Nullable Details details(Fields fields) {
            String where = fields.text("area", area, 12);
            CourseField about = fields.required("field", field);
            String named = fields.text("title", title, 100);
            String at = fields.text("place", place, 100);
            int many = fields.between("places", places, 1, MOST_PLACES);
            if (fromAge != null) {
                fields.between("fromAge", fromAge, 0, OLDEST);
            }
            if (toAge != null) {
                fields.between("toAge", toAge, fromAge == null ? 0 : fromAge, OLDEST);
            }
            return about == null ? null : new Course.Details(where, about, named, at, many, fromAge, toAge);
        }

        List<Lesson> times(Fields fields) {
            List<LessonBody> given = lessons == null ? List.of() : lessons;
            fields.check(
                    !given.isEmpty() && given.size() <= MOST_LESSONS, "lessons", FieldFault.entries(1, MOST_LESSONS));
            List<Lesson> read = new ArrayList<>();
            for (int i = 0; i < given.size() && i < MOST_LESSONS; i++) {
                String at = "lessons[" + i + "].";
                LocalDate day = fields.required(at + "day", given.get(i).day());
                LocalTime start = fields.required(at + "start", given.get(i).start());
                LocalTime end = fields.required(at + "end", given.get(i).end());
                if (day != null && start != null && end != null) {
                    fields.check(start.isBefore(end), at + "end", FieldFault.END_BEFORE_START);
                    read.add(new Lesson(new Window(day, start, end), null));
                }
            }
            return read;
        }
    }

    /** A resident; of a child also the guardian and the day of the written consent. */
    record ParticipantBody(
            @Nullable String name,
            @Nullable LocalDate bornOn,
            @Nullable String phone,
            @Nullable String guardianName,
            @Nullable String guardianPhone,
            @Nullable LocalDate guardianConsentOn) {

        @Nullable
        Participant participant(Fields fields) {
            String who = fields.text("name", name, 60);
            LocalDate born = fields.required("bornOn", bornOn);
            String reach = number(fields, "phone", phone);
            boolean guarded = guardianName != null || guardianPhone != null || guardianConsentOn != null;
            Participant.Guardian guardian = guarded ? guardian(fields) : null;
            return born == null
                    ? null
                    : new Participant(
                            PersonalData.name(who),
                            PersonalData.of(born, _ -> "***"),
                            PersonalData.phone(reach),
                            guardian);
        }

        private Participant.@Nullable Guardian guardian(Fields fields) {
            String who = fields.text("guardianName", guardianName, 60);
            String reach = number(fields, "guardianPhone", guardianPhone);
            LocalDate on = fields.required("guardianConsentOn", guardianConsentOn);
            return on == null ? null : new Participant.Guardian(PersonalData.name(who), PersonalData.phone(reach), on);
        }

        private static String number(Fields fields, String field, @Nullable String given) {
            String text = fields.text(field, given, 20);
            if (PhoneNumber.parse(text) instanceof Parsed.Valid<PhoneNumber>(PhoneNumber number)) {
                return number.value();
            }
            fields.check(false, field, FieldFault.BAD_PHONE);
            return text;
        }
    }

    record PurposeBody(@Nullable String purpose) {}

    record TutorBody(@Nullable String volunteerId) {}

    /** Enrolments of those who came. */
    record AttendanceBody(@Nullable Set<String> present) {}
}
