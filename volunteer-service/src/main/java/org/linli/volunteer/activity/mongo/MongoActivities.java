package org.linli.volunteer.activity.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.activity.Insurance;
import org.linli.volunteer.activity.Notice;
import org.linli.volunteer.activity.PublishedActivityEvents;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Activities in MongoDB. */
@Repository
class MongoActivities implements Activities {

    private static final String COLLECTION = "activities";

    private final AggregateStore<ActivityDocument> store;

    MongoActivities(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ActivityDocument.class, COLLECTION);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("status", 1).append("place", 1));
        collection.createIndex(new Document("published", 1).append("place", 1));
        collection.createIndex(new Document("status", 1).append("startsAt", 1));
        collection.createIndex(new Document("extras.theme", 1).append("startsAt", 1), new IndexOptions().sparse(true));
    }

    @Override
    public Versioned<Activity> add(Activity activity) {
        try {
            store.insert(document(activity), PublishedActivityEvents.of(activity));
            return new Versioned<>(activity, 1);
        } catch (DuplicateKeyException there) {
            return get(activity.state().id());
        }
    }

    @Override
    public Optional<Versioned<Activity>> find(ActivityId id) {
        return store.find(id.value()).map(MongoActivities::activity);
    }

    @Override
    public Versioned<Activity> save(Activity activity, long version) {
        store.update(document(activity), version, PublishedActivityEvents.of(activity));
        return new Versioned<>(activity, version + 1);
    }

    @Override
    public Page<Versioned<Activity>> list(
            String areaPrefix, @Nullable ActivityStatus status, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("place").regex("^" + areaPrefix)));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("place"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(MongoActivities::activity);
    }

    @Override
    public List<Versioned<Activity>> due(Instant now, int limit) {
        Criteria begins = Criteria.where("status")
                .in(ActivityStatus.PUBLISHED.name(), ActivityStatus.RECRUITED.name())
                .and("startsAt")
                .lte(now);
        Criteria ends = Criteria.where("status")
                .is(ActivityStatus.ONGOING.name())
                .and("endsAt")
                .lte(now);
        return store
                .find(Query.query(new Criteria().orOperator(begins, ends))
                        .with(Sort.by("startsAt"))
                        .limit(limit))
                .stream()
                .map(MongoActivities::activity)
                .toList();
    }

    @Override
    public List<Activity> themed(String areaPrefix, Instant from, Instant to) {
        return store
                .find(Query.query(Criteria.where("extras.theme")
                        .exists(true)
                        .and("startsAt")
                        .gte(from)
                        .lt(to)
                        .and("published")
                        .is(true)
                        .and("place")
                        .regex("^" + areaPrefix)))
                .stream()
                .map(found -> activity(found).value())
                .toList();
    }

    @Override
    public long countPublished(String areaPrefix) {
        return store.count(
                Query.query(Criteria.where("published").is(true).and("place").regex("^" + areaPrefix)));
    }

    private static ActivityDocument document(Activity activity) {
        Activity.State state = activity.state();
        Notice notice = state.notice();
        Insurance insurance = state.insurance();
        return new ActivityDocument(
                state.id().value(),
                state.area() + "/" + state.id(),
                state.area(),
                notice.title(),
                notice.content(),
                notice.place(),
                notice.conditions(),
                notice.risks(),
                notice.safeguards(),
                notice.startsAt(),
                notice.endsAt(),
                notice.capacity(),
                notice.dangerous(),
                insurance == null ? null : insurance.policyNumber(),
                insurance == null ? null : insurance.from(),
                insurance == null ? null : insurance.to(),
                state.demandId(),
                state.status().name(),
                state.seats().stream().map(VolunteerId::value).toList(),
                state.line().isEmpty()
                        ? null
                        : state.line().stream().map(VolunteerId::value).toList(),
                StoredDetails.of(state.details()),
                state.createdBy(),
                state.createdAt(),
                state.published(),
                state.cancelReason());
    }

    private static Versioned<Activity> activity(Versioned<ActivityDocument> stored) {
        ActivityDocument d = stored.value();
        Insurance insurance = d.policyNumber() == null || d.insuredFrom() == null || d.insuredTo() == null
                ? null
                : new Insurance(d.policyNumber(), d.insuredFrom(), d.insuredTo());
        return new Versioned<>(
                Activity.restore(new Activity.State(
                        new ActivityId(d.id()),
                        d.area(),
                        new Notice(
                                d.title(),
                                d.content(),
                                d.venue(),
                                d.conditions(),
                                d.risks(),
                                d.safeguards(),
                                d.startsAt(),
                                d.endsAt(),
                                d.capacity(),
                                d.dangerous()),
                        StoredDetails.read(d.extras()),
                        insurance,
                        d.demandId(),
                        ActivityStatus.valueOf(d.status()),
                        d.seats().stream().map(VolunteerId::new).toList(),
                        line(d),
                        d.createdBy(),
                        d.createdAt(),
                        d.published(),
                        d.cancelReason())),
                stored.version());
    }

    private static List<VolunteerId> line(ActivityDocument d) {
        return d.line() == null
                ? List.of()
                : d.line().stream().map(VolunteerId::new).toList();
    }
}
