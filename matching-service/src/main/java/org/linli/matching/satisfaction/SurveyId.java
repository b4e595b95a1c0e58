package org.linli.matching.satisfaction;

/** Names a survey: there is one per activity and one per demand. */
public record SurveyId(String value) {

    static SurveyId of(SubjectKind kind, String subjectId) {
        return new SurveyId(kind.name() + "-" + subjectId);
    }

    @Override
    public String toString() {
        return value;
    }
}
