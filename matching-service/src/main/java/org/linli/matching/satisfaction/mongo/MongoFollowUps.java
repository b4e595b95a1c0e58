package org.linli.matching.satisfaction.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.matching.satisfaction.FollowUp;
import org.linli.matching.satisfaction.FollowUpId;
import org.linli.matching.satisfaction.FollowUps;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps follow-ups in MongoDB. */
@Component
final class MongoFollowUps implements FollowUps {

    private static final Logger LOG = LoggerFactory.getLogger(MongoFollowUps.class);
    private static final String COLLECTION = "followUps";

    private final AggregateStore<FollowUpDocument> store;

    MongoFollowUps(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(FollowUpDocument.class, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index("status", Sort.Direction.ASC).on("order", Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index("area", Sort.Direction.ASC).on("order", Sort.Direction.ASC));
    }

    @Override
    public void add(FollowUp followUp) {
        try {
            store.insert(FollowUpDocument.of(followUp.state()), followUp.published());
        } catch (DuplicateKeyException told) {
            LOG.debug("follow-up {} is scheduled already", followUp.state().id());
        }
    }

    @Override
    public Optional<Versioned<FollowUp>> find(FollowUpId id) {
        return store.find(id.value()).map(MongoFollowUps::followUp);
    }

    @Override
    public Versioned<FollowUp> get(FollowUpId id) {
        return followUp(store.get(id.value()));
    }

    @Override
    public Versioned<FollowUp> save(FollowUp followUp, long expectedVersion) {
        store.update(FollowUpDocument.of(followUp.state()), expectedVersion, followUp.published());
        return new Versioned<>(followUp, expectedVersion + 1);
    }

    @Override
    public List<Versioned<FollowUp>> page(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex("^" + filter.areaPrefix()));
        if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.dueBy() != null) {
            all.add(where("dueOn").lte(filter.dueBy().toString()));
        }
        if (filter.after() != null) {
            all.add(where("order").gt(filter.after()));
        }
        return store
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by("order"))
                        .limit(limit))
                .stream()
                .map(MongoFollowUps::followUp)
                .toList();
    }

    private static Versioned<FollowUp> followUp(Versioned<FollowUpDocument> stored) {
        return new Versioned<>(stored.value().followUp(), stored.version());
    }
}
