package org.linli.matching.partition.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.matching.partition.PlanRequest;
import org.linli.matching.partition.PlanRequests;
import org.linli.matching.partition.RequestStatus;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps requests in MongoDB. */
@Component
final class MongoPlanRequests implements PlanRequests {

    private static final String COLLECTION = "planRequests";

    private final AggregateStore<PlanRequestDocument> store;
    private final MongoTemplate mongo;

    MongoPlanRequests(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(PlanRequestDocument.class, COLLECTION);
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("status", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        indexes.createIndex(new Index("endedAt", Sort.Direction.ASC));
    }

    @Override
    public void add(PlanRequest request) {
        store.insert(PlanRequestDocument.of(request.state()), List.of());
    }

    @Override
    public Optional<Versioned<PlanRequest>> find(String id) {
        return store.find(id).map(MongoPlanRequests::request);
    }

    @Override
    public Versioned<PlanRequest> get(String id) {
        return request(store.get(id));
    }

    @Override
    public void save(PlanRequest request, long expectedVersion) {
        store.update(PlanRequestDocument.of(request.state()), expectedVersion, List.of());
    }

    @Override
    public List<PlanRequest> open(int limit) {
        return store
                .find(Query.query(
                                where("status").in(RequestStatus.PLANNING, RequestStatus.BORDER, RequestStatus.CLOSING))
                        .with(Sort.by("_id"))
                        .limit(limit))
                .stream()
                .map(stored -> stored.value().request())
                .toList();
    }

    @Override
    public void forgetEndedBefore(Instant then) {
        mongo.remove(
                Query.query(where("endedAt").lt(then).and("status").in(RequestStatus.ANSWERED, RequestStatus.REFUSED)),
                COLLECTION);
    }

    private static Versioned<PlanRequest> request(Versioned<PlanRequestDocument> stored) {
        return new Versioned<>(stored.value().request(), stored.version());
    }
}
