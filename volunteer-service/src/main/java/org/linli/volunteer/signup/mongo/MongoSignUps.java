package org.linli.volunteer.signup.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.Declaration;
import org.linli.volunteer.signup.PublishedSignUpEvents;
import org.linli.volunteer.signup.SignUp;
import org.linli.volunteer.signup.SignUpId;
import org.linli.volunteer.signup.SignUpStatus;
import org.linli.volunteer.signup.SignUps;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Sign-ups in MongoDB; a unique index keeps one a person and activity. */
@Repository
class MongoSignUps implements SignUps {

    private static final String COLLECTION = "signUps";

    private final AggregateStore<SignUpDocument> store;
    private final MongoTemplate mongo;

    MongoSignUps(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(SignUpDocument.class, COLLECTION);
        this.mongo = mongo;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("activityId", 1).append("volunteerId", 1), new IndexOptions().unique(true));
        collection.createIndex(new Document("volunteerId", 1).append("order", 1));
        collection.createIndex(new Document("status", 1).append("startsAt", 1));
    }

    @Override
    public Versioned<SignUp> add(SignUp signUp) {
        try {
            store.insert(document(signUp), PublishedSignUpEvents.of(signUp));
            return new Versioned<>(signUp, 1);
        } catch (DuplicateKeyException there) {
            return find(signUp.state().id())
                    .or(() -> of(signUp.state().activity(), signUp.state().volunteer()))
                    .orElseThrow(() -> there);
        }
    }

    @Override
    public Optional<Versioned<SignUp>> find(SignUpId id) {
        return store.find(id.value()).map(MongoSignUps::signUp);
    }

    @Override
    public Versioned<SignUp> save(SignUp signUp, long version) {
        store.update(document(signUp), version, PublishedSignUpEvents.of(signUp));
        return new Versioned<>(signUp, version + 1);
    }

    @Override
    public Optional<SignUpId> claiming(VolunteerId volunteer, Instant from, Instant to, SignUpId besides) {
        return store.findOne(Query.query(Criteria.where("volunteerId")
                        .is(volunteer.value())
                        .and("status")
                        .in(SignUpStatus.APPLIED.name(), SignUpStatus.ACCEPTED.name())
                        .and("startsAt")
                        .lt(to)
                        .and("endsAt")
                        .gt(from)
                        .and("_id")
                        .ne(besides.value())))
                .map(found -> new SignUpId(found.value().id()));
    }

    @Override
    public List<Instant> noShowsOf(VolunteerId volunteer) {
        return store
                .find(Query.query(Criteria.where("volunteerId")
                        .is(volunteer.value())
                        .and("status")
                        .is(SignUpStatus.NO_SHOW.name())))
                .stream()
                .map(found -> found.value().startsAt())
                .toList();
    }

    @Override
    public List<Versioned<SignUp>> openOf(VolunteerId volunteer, Instant now) {
        return store
                .find(Query.query(Criteria.where("volunteerId")
                                .is(volunteer.value())
                                .and("status")
                                .in(
                                        SignUpStatus.APPLIED.name(),
                                        SignUpStatus.ACCEPTED.name(),
                                        SignUpStatus.WAITLISTED.name())
                                .and("endsAt")
                                .gt(now))
                        .with(Sort.by("order")))
                .stream()
                .map(MongoSignUps::signUp)
                .toList();
    }

    @Override
    public List<Versioned<SignUp>> appliedBefore(Instant before, int limit) {
        return store
                .find(Query.query(Criteria.where("status")
                                .is(SignUpStatus.APPLIED.name())
                                .and("appliedAt")
                                .lt(before))
                        .limit(limit))
                .stream()
                .map(MongoSignUps::signUp)
                .toList();
    }

    @Override
    public List<ActivityId> waitedFor(Instant now) {
        Query waiting = Query.query(Criteria.where("status")
                .is(SignUpStatus.WAITLISTED.name())
                .and("startsAt")
                .gt(now));
        return mongo.findDistinct(waiting, "activityId", COLLECTION, String.class).stream()
                .map(ActivityId::new)
                .toList();
    }

    @Override
    public Page<Versioned<SignUp>> ofVolunteer(
            Collection<VolunteerId> registrations, @Nullable String cursor, int limit) {
        Criteria criteria = Criteria.where("volunteerId")
                .in(registrations.stream().map(VolunteerId::value).toList());
        if (cursor != null) {
            criteria.and("order").gt(cursor);
        }
        Query query = Query.query(criteria).with(Sort.by("order")).limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().order())
                .map(MongoSignUps::signUp);
    }

    @Override
    public Page<Versioned<SignUp>> ofActivity(ActivityId activity, @Nullable String cursor, int limit) {
        Criteria criteria = Criteria.where("activityId").is(activity.value());
        if (cursor != null) {
            criteria.and("volunteerId").gt(cursor);
        }
        Query query = Query.query(criteria).with(Sort.by("volunteerId")).limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().volunteerId())
                .map(MongoSignUps::signUp);
    }

    @Override
    public Optional<Versioned<SignUp>> of(ActivityId activity, VolunteerId volunteer) {
        return store.findOne(Query.query(Criteria.where("activityId")
                        .is(activity.value())
                        .and("volunteerId")
                        .is(volunteer.value())))
                .map(MongoSignUps::signUp);
    }

    private static SignUpDocument document(SignUp signUp) {
        SignUp.State state = signUp.state();
        return new SignUpDocument(
                state.id().value(),
                state.activity().value(),
                state.volunteer().value(),
                state.startsAt() + "/" + state.id(),
                state.area(),
                state.title(),
                state.startsAt(),
                state.endsAt(),
                state.demandId(),
                state.assignmentId(),
                state.appliedAt(),
                state.said().guardianPresent() ? Boolean.TRUE : null,
                state.said().agreedTo(),
                state.cause(),
                state.status().name());
    }

    private static Versioned<SignUp> signUp(Versioned<SignUpDocument> stored) {
        SignUpDocument d = stored.value();
        return new Versioned<>(
                SignUp.restore(new SignUp.State(
                        new SignUpId(d.id()),
                        new ActivityId(d.activityId()),
                        new VolunteerId(d.volunteerId()),
                        d.area(),
                        d.title(),
                        d.startsAt(),
                        d.endsAt(),
                        d.demandId(),
                        d.assignmentId(),
                        d.appliedAt(),
                        new Declaration(Boolean.TRUE.equals(d.guardianPresent()), d.agreedTo()),
                        d.cause(),
                        SignUpStatus.valueOf(d.status()))),
                stored.version());
    }
}
