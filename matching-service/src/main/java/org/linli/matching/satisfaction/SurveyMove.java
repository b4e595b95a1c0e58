package org.linli.matching.satisfaction;

import static org.linli.matching.satisfaction.SurveyStatus.CLOSED;
import static org.linli.matching.satisfaction.SurveyStatus.OPEN;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a survey, once. */
public enum SurveyMove {
    INVITE(EnumSet.of(OPEN), OPEN),
    CLOSE(EnumSet.of(OPEN), CLOSED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<SurveyStatus> from;

    private final SurveyStatus to;

    SurveyMove(Set<SurveyStatus> from, SurveyStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(SurveyStatus status) {
        return from.contains(status);
    }

    public SurveyStatus to() {
        return to;
    }
}
