package org.linli.matching.course;

import static org.linli.matching.course.CourseStatus.ANNOUNCED;
import static org.linli.matching.course.CourseStatus.CANCELLED;
import static org.linli.matching.course.CourseStatus.FINISHED;
import static org.linli.matching.course.CourseStatus.RUNNING;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a course, once; leaving is free at any time and is no move. */
public enum CourseMove {
    ENROL(EnumSet.of(ANNOUNCED), ANNOUNCED),
    APPOINT_TUTOR(EnumSet.of(ANNOUNCED), ANNOUNCED),
    HOLD_LESSON(EnumSet.of(ANNOUNCED, RUNNING), RUNNING),
    FINISH(EnumSet.of(RUNNING), FINISHED),
    CANCEL(EnumSet.of(ANNOUNCED, RUNNING), CANCELLED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<CourseStatus> from;

    private final CourseStatus to;

    CourseMove(Set<CourseStatus> from, CourseStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(CourseStatus status) {
        return from.contains(status);
    }

    public CourseStatus to() {
        return to;
    }
}
