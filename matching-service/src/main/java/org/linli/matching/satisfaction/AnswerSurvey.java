package org.linli.matching.satisfaction;

import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Takes the answer of a served person: by the token he was handed, or asked by an office that knows his phone. Either way he answers once;
 * neither token nor phone is stored.
 */
@Component
public class AnswerSurvey {

    private final Surveys surveys;
    private final Tokens tokens;
    private final CryptoProvider crypto;
    private final Offices offices;

    AnswerSurvey(Surveys surveys, Tokens tokens, CryptoProvider crypto, Offices offices) {
        this.surveys = surveys;
        this.tokens = tokens;
        this.crypto = crypto;
        this.offices = offices;
    }

    /** How content he is, and whether it helped. */
    public record Opinion(int rating, @Nullable Boolean helped) {}

    /** Nobody signed in: the token alone lets in, and an unknown survey looks like a wrong token. */
    public void byToken(SurveyId id, String token, Opinion opinion) {
        Survey survey = surveys.find(id)
                .orElseThrow(() -> new Rejected(new SatisfactionRejection.UnknownToken()))
                .value();
        int number = tokens.number(survey.state(), token)
                .orElseThrow(() -> new Rejected(new SatisfactionRejection.UnknownToken()));
        survey.requireOpen();
        surveys.add(answer(survey, "t" + number, opinion, true));
    }

    public void throughOffice(SurveyId id, String phone, Opinion opinion, Caller by) {
        Offices.requireWorker(by);
        Survey survey = surveys.get(id).value();
        Offices.requireWorker(by, survey.state().area());
        survey.requireOpen();
        if (!(PhoneNumber.parse(phone) instanceof Parsed.Valid<PhoneNumber>(PhoneNumber number))) {
            throw new Rejected(new SatisfactionRejection.BadPhone());
        }
        surveys.add(answer(survey, "h" + crypto.keyedHash(number.value(), "survey/" + id), opinion, false));
    }

    private SurveyAnswer answer(Survey survey, String person, Opinion opinion, boolean invited) {
        Survey.State s = survey.state();
        return new SurveyAnswer(
                s.id() + "/" + person,
                s.id(),
                s.kind(),
                s.subjectId(),
                s.area(),
                opinion.rating(),
                opinion.helped(),
                invited,
                offices.now());
    }
}
