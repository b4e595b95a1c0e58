package org.linli.matching.satisfaction.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.matching.SurveyAnsweredV1;
import org.linli.matching.satisfaction.SatisfactionRejection;
import org.linli.matching.satisfaction.Survey;
import org.linli.matching.satisfaction.SurveyAnswer;
import org.linli.matching.satisfaction.SurveyId;
import org.linli.matching.satisfaction.Surveys;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps surveys and answers in MongoDB. */
@Component
final class MongoSurveys implements Surveys {

    private static final String SURVEYS = "surveys";
    private static final String ANSWERS = "surveyAnswers";

    private final AggregateStore<SurveyDocument> surveys;
    private final AggregateStore<AnswerDocument> answers;

    MongoSurveys(AggregateStores stores, MongoTemplate mongo) {
        this.surveys = stores.of(SurveyDocument.class, SURVEYS);
        this.answers = stores.of(AnswerDocument.class, ANSWERS);
        mongo.indexOps(SURVEYS).createIndex(new Index("area", Sort.Direction.ASC).on("order", Sort.Direction.DESC));
        mongo.indexOps(ANSWERS).createIndex(new Index("survey", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Survey> add(Survey survey) {
        try {
            surveys.insert(SurveyDocument.of(survey.state()), List.of());
            return new Versioned<>(survey, 1);
        } catch (DuplicateKeyException there) {
            return get(survey.state().id());
        }
    }

    @Override
    public Optional<Versioned<Survey>> find(SurveyId id) {
        return surveys.find(id.value()).map(MongoSurveys::survey);
    }

    @Override
    public Versioned<Survey> get(SurveyId id) {
        return survey(surveys.get(id.value()));
    }

    @Override
    public Versioned<Survey> save(Survey survey, long expectedVersion) {
        surveys.update(SurveyDocument.of(survey.state()), expectedVersion, List.of());
        return new Versioned<>(survey, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Survey>> page(String areaPrefix, @Nullable String after, int limit) {
        var wanted = where("area").regex("^" + areaPrefix);
        if (after != null) {
            wanted = wanted.and("order").lt(after);
        }
        return surveys
                .find(Query.query(wanted)
                        .with(Sort.by(Sort.Direction.DESC, "order"))
                        .limit(limit))
                .stream()
                .map(MongoSurveys::survey)
                .toList();
    }

    @Override
    public void add(SurveyAnswer answer) {
        Boolean helped = answer.helped();
        try {
            answers.insert(
                    AnswerDocument.of(answer),
                    List.of(new SurveyAnsweredV1(
                            answer.survey().value(),
                            answer.kind().name(),
                            answer.subjectId(),
                            answer.area(),
                            answer.rating(),
                            helped == null ? null : helped ? "SOLVED" : "UNSOLVED")));
        } catch (DuplicateKeyException samePerson) {
            throw new Rejected(new SatisfactionRejection.AlreadyAnswered());
        }
    }

    @Override
    public List<SurveyAnswer> answers(SurveyId id) {
        return answers.find(Query.query(where("survey").is(id.value()))).stream()
                .map(stored -> stored.value().answer())
                .toList();
    }

    private static Versioned<Survey> survey(Versioned<SurveyDocument> stored) {
        return new Versioned<>(stored.value().survey(), stored.version());
    }
}
