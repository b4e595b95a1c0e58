package org.linli.matching.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.platform.area.Area;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Shows surveys with their result, and the satisfaction of an area and of the divisions directly below. */
@Component
public class ReadSurveys {

    private final Surveys surveys;
    private final AnswerSums sums;
    private final SatisfactionSettings settings;
    private final Tokens tokens;
    private final Offices offices;

    ReadSurveys(Surveys surveys, AnswerSums sums, SatisfactionSettings settings, Tokens tokens, Offices offices) {
        this.surveys = surveys;
        this.sums = sums;
        this.settings = settings;
        this.tokens = tokens;
        this.offices = offices;
    }

    /** What came of one survey; the response rate counts those who were invited. */
    public record Result(
            Satisfaction satisfaction, @Nullable Double responseRate) {}

    /** The satisfaction of one division. */
    public record OfDivision(String area, String name, Satisfaction satisfaction) {}

    /** The satisfaction of an area. */
    public record Report(String area, Satisfaction totals, List<OfDivision> divisions) {}

    public Versioned<Survey> one(SurveyId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<Survey> survey = surveys.get(id);
        Offices.requireReader(reader, survey.value().state().area());
        return survey;
    }

    public List<Versioned<Survey>> page(@Nullable String area, @Nullable String after, int limit, Caller reader) {
        return surveys.page(Offices.covered(area, reader), after, limit);
    }

    public Result result(Survey survey) {
        Satisfaction.Sums all = Satisfaction.Sums.NONE;
        int invited = 0;
        for (SurveyAnswer answer : surveys.answers(survey.state().id())) {
            all = all.plus(answer.rating(), answer.helped());
            invited += answer.invited() ? 1 : 0;
        }
        int asked = survey.state().invited();
        return new Result(
                Satisfaction.of(all, settings.smallest()), asked == 0 ? null : (Double) ((double) invited / asked));
    }

    /** The tokens that the latest invitation gave out. */
    public List<String> latestTokens(Survey survey, int count) {
        int last = survey.state().invited();
        return tokens.of(survey.state().id(), last - count + 1, last);
    }

    public Report report(@Nullable String area, Caller reader) {
        String prefix = Offices.covered(area, reader);
        List<OfDivision> divisions = new ArrayList<>();
        List<Area> below = offices.areas().children(prefix);
        if (!below.isEmpty()) {
            Map<String, Satisfaction.Sums> byChild =
                    sums.byChild(prefix, below.getFirst().prefix().length());
            for (Area child : below) {
                Satisfaction.Sums childSums = byChild.getOrDefault(child.prefix(), Satisfaction.Sums.NONE);
                divisions.add(
                        new OfDivision(child.prefix(), child.name(), Satisfaction.of(childSums, settings.smallest())));
            }
        }
        return new Report(prefix, Satisfaction.of(sums.totals(prefix), settings.smallest()), divisions);
    }
}
