package org.linli.matching.course;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Window;

/**
 * One time of a course.
 *
 * @param present who came, null until somebody told
 */
public record Lesson(Window window, @Nullable Set<EnrolmentId> present) {

    public Lesson {
        present = present == null ? null : Set.copyOf(present);
    }

    Lesson attendedBy(Set<EnrolmentId> who) {
        return new Lesson(window, who);
    }
}
