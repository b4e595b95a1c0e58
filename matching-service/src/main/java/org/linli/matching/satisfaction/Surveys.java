package org.linli.matching.satisfaction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where surveys and their answers are kept. */
public interface Surveys {

    /** Keeps a new survey; the same activity or demand twice is the same survey. */
    Versioned<Survey> add(Survey survey);

    Optional<Versioned<Survey>> find(SurveyId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<Survey> get(SurveyId id);

    Versioned<Survey> save(Survey survey, long expectedVersion);

    /** Those of a division, newest first. */
    List<Versioned<Survey>> page(String areaPrefix, @Nullable String after, int limit);

    /** Keeps an answer with the event that tells of it; refuses the same person's second one. */
    void add(SurveyAnswer answer);

    /** Everything that was answered to one survey. */
    List<SurveyAnswer> answers(SurveyId id);
}
