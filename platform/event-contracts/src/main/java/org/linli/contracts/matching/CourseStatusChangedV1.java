package org.linli.contracts.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/**
 * Raised when a community course is announced and when it moves on. Consumers may rely on: {@code from} is null exactly when it is announced;
 * {@code enrolled}, {@code waiting}, {@code sessionsHeld} and {@code attendances} are the sums at that moment.
 */
@EventType(name = "linli.matching.course.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record CourseStatusChangedV1(
        String courseId,
        String area,
        String field,
        @Nullable String from,
        String to,
        LocalDate firstDay,
        LocalDate lastDay,
        int places,
        int enrolled,
        int waiting,
        int sessionsHeld,
        int attendances)
        implements PublishedEvent {

    @Override
    public String subject() {
        return courseId;
    }
}
