package org.linli.volunteer.training.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.training.CourseId;
import org.linli.volunteer.training.PublishedTrainingEvents;
import org.linli.volunteer.training.SessionId;
import org.linli.volunteer.training.Training;
import org.linli.volunteer.training.TrainingId;
import org.linli.volunteer.training.TrainingStatus;
import org.linli.volunteer.training.Trainings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Trainings in MongoDB. */
@Repository
class MongoTrainings implements Trainings {

    private static final String COLLECTION = "trainings";

    private final AggregateStore<TrainingDocument> store;

    MongoTrainings(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(TrainingDocument.class, COLLECTION);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("session", 1));
        collection.createIndex(new Document("volunteer", 1).append("startsAt", -1));
    }

    @Override
    public Versioned<Training> add(Training training) {
        try {
            store.insert(document(training.state()), PublishedTrainingEvents.of(training));
            return new Versioned<>(training, 1);
        } catch (DuplicateKeyException there) {
            return get(training.id());
        }
    }

    @Override
    public Optional<Versioned<Training>> find(TrainingId id) {
        return store.find(id.value()).map(MongoTrainings::training);
    }

    @Override
    public Versioned<Training> save(Training training, long version) {
        store.update(document(training.state()), version, PublishedTrainingEvents.of(training));
        return new Versioned<>(training, version + 1);
    }

    @Override
    public Page<Versioned<Training>> ofSession(SessionId session, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("session").is(session.value())));
        if (cursor != null) {
            all.add(Criteria.where("_id").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("_id"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().id()).map(MongoTrainings::training);
    }

    @Override
    public List<Versioned<Training>> ofVolunteer(VolunteerId volunteer) {
        Query query = Query.query(Criteria.where("volunteer").is(volunteer.value()))
                .with(Sort.by(Sort.Direction.DESC, "startsAt"));
        return store.find(query).stream().map(MongoTrainings::training).toList();
    }

    private static TrainingDocument document(Training.State state) {
        Training.Plan plan = state.plan();
        return new TrainingDocument(
                plan.id().value(),
                plan.volunteer().value(),
                plan.area(),
                plan.course().value(),
                plan.session().value(),
                SyllabusDocument.of(plan.syllabus()),
                plan.startsAt(),
                state.status().name(),
                state.outcome().score(),
                state.outcome().decidedOn(),
                state.outcome().validUntil());
    }

    private static Versioned<Training> training(Versioned<TrainingDocument> stored) {
        TrainingDocument d = stored.value();
        return new Versioned<>(
                Training.restore(new Training.State(
                        new Training.Plan(
                                new TrainingId(d.id()),
                                new VolunteerId(d.volunteer()),
                                d.area(),
                                new CourseId(d.course()),
                                new SessionId(d.session()),
                                d.syllabus().syllabus(),
                                d.startsAt()),
                        TrainingStatus.valueOf(d.status()),
                        new Training.Outcome(d.score(), d.decidedOn(), d.validUntil()))),
                stored.version());
    }
}
