package org.linli.matching.course;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a step of a course is refused. */
public sealed interface CourseRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(CourseStatus state, CourseMove move) implements CourseRejection {
        @Override
        public String code() {
            return "course.move-not-allowed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", "course." + state.name(), "move", move.name());
        }
    }

    /** The division is no known community or village. */
    record UnknownArea() implements CourseRejection {
        @Override
        public String code() {
            return "course.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** There is no lesson, there are too many, or they overlap. */
    record BadLessons() implements CourseRejection {
        @Override
        public String code() {
            return "course.bad-lessons";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A course begins after today. */
    record LessonPast() implements CourseRejection {
        @Override
        public String code() {
            return "course.lesson-past";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** SEC-01, VOL-03: a child takes part when its guardian has agreed by today. */
    record GuardianMustConsent() implements CourseRejection {
        @Override
        public String code() {
            return "course.guardian-must-consent";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The course is for another age. */
    record OutsideAge() implements CourseRejection {
        @Override
        public String code() {
            return "course.outside-age";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The same person is enrolled or waits already. */
    record EnrolledAlready() implements CourseRejection {
        @Override
        public String code() {
            return "course.enrolled-already";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The waiting list is full. */
    record TooMany() implements CourseRejection {
        @Override
        public String code() {
            return "course.too-many";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Nobody of that name has a place. */
    record NoSuchEnrolment() implements CourseRejection {
        @Override
        public String code() {
            return "course.no-such-enrolment";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** He teaches it already, or there are tutors enough. */
    record TutorThere() implements CourseRejection {
        @Override
        public String code() {
            return "course.tutor-there";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** He does not teach this course. */
    record NoSuchTutor() implements CourseRejection {
        @Override
        public String code() {
            return "course.no-such-tutor";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The course has no such lesson. */
    record NoSuchLesson() implements CourseRejection {
        @Override
        public String code() {
            return "course.no-such-lesson";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Who came to this lesson was told already. */
    record ToldAlready() implements CourseRejection {
        @Override
        public String code() {
            return "course.told-already";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The lesson has not begun. */
    record NotBegun() implements CourseRejection {
        @Override
        public String code() {
            return "course.not-begun";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** A lesson still lies ahead. */
    record LessonsAhead() implements CourseRejection {
        @Override
        public String code() {
            return "course.lessons-ahead";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }
}
