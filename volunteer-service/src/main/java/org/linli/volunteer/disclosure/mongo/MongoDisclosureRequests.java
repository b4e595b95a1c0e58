package org.linli.volunteer.disclosure.mongo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.disclosure.DisclosureRequest;
import org.linli.volunteer.disclosure.DisclosureRequests;
import org.linli.volunteer.disclosure.DisclosureStatus;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Requests to see minors' data in MongoDB. */
@Repository
class MongoDisclosureRequests implements DisclosureRequests {

    private static final String COLLECTION = "disclosureRequests";

    private final AggregateStore<DisclosureRequestDocument> store;

    MongoDisclosureRequests(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(DisclosureRequestDocument.class, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(new Document("area", 1).append("order", -1));
    }

    @Override
    public Versioned<DisclosureRequest> add(DisclosureRequest request) {
        try {
            store.insert(document(request), List.of());
            return new Versioned<>(request, 1);
        } catch (DuplicateKeyException there) {
            return find(request.state().id()).orElseThrow(() -> there);
        }
    }

    @Override
    public Optional<Versioned<DisclosureRequest>> find(String id) {
        return store.find(id).map(MongoDisclosureRequests::request);
    }

    @Override
    public Versioned<DisclosureRequest> save(DisclosureRequest request, long version) {
        store.update(document(request), version, List.of());
        return new Versioned<>(request, version + 1);
    }

    @Override
    public Page<Versioned<DisclosureRequest>> list(
            String areaPrefix, @Nullable DisclosureStatus status, @Nullable String cursor, int limit) {
        Criteria criteria = Criteria.where("area").regex("^" + areaPrefix);
        if (status != null) {
            criteria.and("status").is(status.name());
        }
        if (cursor != null) {
            criteria.and("order").lt(cursor);
        }
        Query query = Query.query(criteria)
                .with(Sort.by(Sort.Direction.DESC, "order"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().order())
                .map(MongoDisclosureRequests::request);
    }

    private static DisclosureRequestDocument document(DisclosureRequest request) {
        DisclosureRequest.State state = request.state();
        return new DisclosureRequestDocument(
                state.id(),
                state.askedAt() + "/" + state.id(),
                state.volunteer().value(),
                state.area(),
                state.fields().stream().map(Particular::name).sorted().toList(),
                state.purpose(),
                state.askedBy(),
                state.askedAt(),
                state.status().name(),
                state.decidedBy(),
                state.validUntil());
    }

    private static Versioned<DisclosureRequest> request(Versioned<DisclosureRequestDocument> stored) {
        DisclosureRequestDocument d = stored.value();
        return new Versioned<>(
                DisclosureRequest.restore(new DisclosureRequest.State(
                        d.id(),
                        new VolunteerId(d.volunteerId()),
                        d.area(),
                        d.fields().stream().map(Particular::valueOf).collect(Collectors.toSet()),
                        d.purpose(),
                        d.askedBy(),
                        d.askedAt(),
                        DisclosureStatus.valueOf(d.status()),
                        d.decidedBy(),
                        d.validUntil())),
                stored.version());
    }
}
