package org.linli.matching.satisfaction;

import java.util.function.Consumer;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Gives out further invitations, or ends a survey. */
@Component
public class ChangeSurvey {

    private final Surveys surveys;

    ChangeSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    public Versioned<Survey> invite(SurveyId id, long version, int more, Caller by) {
        return change(id, version, by, survey -> survey.invite(more));
    }

    public Versioned<Survey> close(SurveyId id, long version, Caller by) {
        return change(id, version, by, Survey::close);
    }

    private Versioned<Survey> change(SurveyId id, long version, Caller by, Consumer<Survey> decide) {
        Offices.requireWorker(by);
        Versioned<Survey> stored = surveys.get(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return surveys.save(stored.value(), version);
    }
}
