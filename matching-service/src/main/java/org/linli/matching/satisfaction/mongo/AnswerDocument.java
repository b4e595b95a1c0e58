package org.linli.matching.satisfaction.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.matching.satisfaction.SubjectKind;
import org.linli.matching.satisfaction.SurveyAnswer;
import org.linli.matching.satisfaction.SurveyId;
import org.springframework.data.annotation.Id;

/** An answer at rest. */
record AnswerDocument(
        @Id String id,
        String survey,
        SubjectKind kind,
        String subjectId,
        String area,
        int rating,
        @Nullable Boolean helped,
        boolean invited,
        Instant at) {

    static AnswerDocument of(SurveyAnswer a) {
        return new AnswerDocument(
                a.id(),
                a.survey().value(),
                a.kind(),
                a.subjectId(),
                a.area(),
                a.rating(),
                a.helped(),
                a.invited(),
                a.at());
    }

    SurveyAnswer answer() {
        return new SurveyAnswer(id, new SurveyId(survey), kind, subjectId, area, rating, helped, invited, at);
    }
}
