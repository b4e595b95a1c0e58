package org.linli.volunteer.inspection.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.inspection.Inspection;
import org.linli.volunteer.inspection.InspectionStatus;
import org.linli.volunteer.inspection.Inspections;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Inspections in MongoDB. */
@Repository
class MongoInspections implements Inspections {

    private static final String COLLECTION = "inspections";

    private final AggregateStore<InspectionDocument> store;

    MongoInspections(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(InspectionDocument.class, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(new Document("place", 1));
    }

    @Override
    public Versioned<Inspection> add(Inspection inspection) {
        try {
            store.insert(document(inspection.state()), List.of());
            return new Versioned<>(inspection, 1);
        } catch (DuplicateKeyException there) {
            return get(inspection.state().id());
        }
    }

    @Override
    public Optional<Versioned<Inspection>> find(String id) {
        return store.find(id).map(MongoInspections::inspection);
    }

    @Override
    public Versioned<Inspection> save(Inspection inspection, long version) {
        store.update(
                document(inspection.state()),
                version,
                inspection.event().stream().toList());
        return new Versioned<>(inspection, version + 1);
    }

    @Override
    public Page<Versioned<Inspection>> list(
            String areaPrefix, @Nullable InspectionStatus status, @Nullable String cursor, int limit) {
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
                .map(MongoInspections::inspection);
    }

    private static InspectionDocument document(Inspection.State s) {
        return new InspectionDocument(
                s.id(),
                s.order().area() + "/" + s.id(),
                s.order(),
                s.population(),
                s.sample(),
                s.drawnAt(),
                s.status().name(),
                s.publishedAt());
    }

    private static Versioned<Inspection> inspection(Versioned<InspectionDocument> found) {
        InspectionDocument d = found.value();
        return new Versioned<>(
                Inspection.restore(new Inspection.State(
                        d.id(),
                        d.order(),
                        d.population(),
                        d.sample(),
                        d.drawnAt(),
                        InspectionStatus.valueOf(d.status()),
                        d.publishedAt())),
                found.version());
    }
}
