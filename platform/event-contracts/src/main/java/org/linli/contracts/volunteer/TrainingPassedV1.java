package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer passes a course. Consumers may rely on: {@code grants} is the skill term that the course opens until {@code validUntil}; both are absent when it opens none. */
@EventType(name = "linli.volunteer.training.passed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record TrainingPassedV1(
        String trainingId,
        String volunteerId,
        String area,
        String courseId,
        @Nullable String grants,
        int learningMinutes,
        LocalDate passedOn,
        @Nullable LocalDate validUntil)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
