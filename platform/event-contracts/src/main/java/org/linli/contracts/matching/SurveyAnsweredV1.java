package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a served person answers how satisfied he is. Consumers may rely on: one event per person and survey; {@code rating} is 1 to 5; {@code outcome} is SOLVED or UNSOLVED when it was said; nothing tells who answered. */
@EventType(name = "linli.matching.survey.answered.v1", topic = Topics.MATCHING_EVENTS)
public record SurveyAnsweredV1(
        String surveyId,
        String kind,
        String subjectId,
        String area,
        int rating,
        @Nullable String outcome) implements PublishedEvent {

    @Override
    public String subject() {
        return surveyId;
    }
}
