package org.linli.matching.satisfaction.mongo;

import java.time.Instant;
import org.linli.matching.satisfaction.SubjectKind;
import org.linli.matching.satisfaction.Survey;
import org.linli.matching.satisfaction.SurveyId;
import org.linli.matching.satisfaction.SurveyStatus;
import org.springframework.data.annotation.Id;

/** A survey at rest; {@code order} is the order of lists. */
record SurveyDocument(
        @Id String id,
        String order,
        SubjectKind kind,
        String subjectId,
        String area,
        String openedBy,
        Instant openedAt,
        int invited,
        SurveyStatus status) {

    static SurveyDocument of(Survey.State s) {
        return new SurveyDocument(
                s.id().value(),
                "%015d/%s".formatted(s.openedAt().toEpochMilli(), s.id()),
                s.kind(),
                s.subjectId(),
                s.area(),
                s.openedBy(),
                s.openedAt(),
                s.invited(),
                s.status());
    }

    Survey survey() {
        return Survey.restore(
                new Survey.State(new SurveyId(id), kind, subjectId, area, openedBy, openedAt, invited, status));
    }
}
