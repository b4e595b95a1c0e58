package org.linli.matching.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer; it never changes, and nothing in it leads back to the person.
 *
 * @param id the survey and the token's number, or the keyed hash of the phone: the same person makes the same id
 * @param helped whether the matter was solved, when he said so
 */
public record SurveyAnswer(
        String id,
        SurveyId survey,
        SubjectKind kind,
        String subjectId,
        String area,
        int rating,
        @Nullable Boolean helped,
        boolean invited,
        Instant at) {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    public SurveyAnswer {
        if (rating < LOWEST || rating > HIGHEST) {
            throw new IllegalArgumentException("a rating is 1 to 5");
        }
    }
}
