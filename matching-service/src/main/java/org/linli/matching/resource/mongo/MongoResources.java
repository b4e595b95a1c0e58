package org.linli.matching.resource.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.linli.matching.resource.PublishedResourceEvents;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceId;
import org.linli.matching.resource.ResourceStatus;
import org.linli.matching.resource.Resources;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps resources in MongoDB. */
@Component
final class MongoResources implements Resources {

    private static final int ATTEMPTS = 50;
    private static final int BATCH = 200;

    private final AggregateStore<ResourceDocument> store;

    MongoResources(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ResourceDocument.class, "resources");
        var indexes = mongo.indexOps("resources");
        indexes.createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        indexes.createIndex(new Index("nextLapse", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("demands", Sort.Direction.ASC));
        indexes.createIndex(new Index("department", Sort.Direction.ASC).on("area", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Resource> add(Resource resource) {
        try {
            store.insert(ResourceDocument.of(resource.state()), PublishedResourceEvents.of(resource));
            return new Versioned<>(resource, 1);
        } catch (DuplicateKeyException there) {
            // the same Idempotency-Key gives the same id: the first attempt was stored
            return get(resource.state().id());
        }
    }

    @Override
    public Optional<Versioned<Resource>> find(ResourceId id) {
        return store.find(id.value()).map(MongoResources::resource);
    }

    @Override
    public Versioned<Resource> get(ResourceId id) {
        return resource(store.get(id.value()));
    }

    @Override
    public Versioned<Resource> save(Resource resource, long expectedVersion) {
        store.update(ResourceDocument.of(resource.state()), expectedVersion, PublishedResourceEvents.of(resource));
        return new Versioned<>(resource, expectedVersion + 1);
    }

    @Override
    public Versioned<Resource> change(ResourceId id, Consumer<Resource> decide) {
        for (int attempt = 1; ; attempt++) {
            Versioned<Resource> stored = get(id);
            decide.accept(stored.value());
            if (stored.value().changes().isEmpty()) {
                return stored;
            }
            try {
                return save(stored.value(), stored.version());
            } catch (Rejected stale) {
                if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    @Override
    public List<Versioned<Resource>> page(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(prefix(filter.areaPrefix())));
        if (filter.kind() != null) {
            all.add(where("kind").is(filter.kind()));
        }
        if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.circle() != null) {
            all.add(where("circle").is(filter.circle()));
        }
        if (filter.department() != null) {
            all.add(where("department").is(filter.department()));
        }
        if (filter.after() != null) {
            all.add(where("_id").lt(filter.after()));
        }
        return store
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(MongoResources::resource)
                .toList();
    }

    @Override
    public List<ResourceId> lapsed(Instant now, int limit) {
        return ids(Query.query(where("nextLapse").lte(now)).limit(limit));
    }

    @Override
    public List<ResourceId> promisedTo(String demandId) {
        return ids(Query.query(where("demands").is(demandId)));
    }

    @Override
    public void eachListed(String areaPrefix, Consumer<Resource.State> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(where("_id")
                            .gt(last)
                            .and("area")
                            .regex(prefix(areaPrefix))
                            .and("status")
                            .in(ResourceStatus.AVAILABLE, ResourceStatus.RESERVED, ResourceStatus.IN_USE))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<ResourceDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(stored.value().state()));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    private List<ResourceId> ids(Query query) {
        return store.find(query).stream()
                .map(stored -> new ResourceId(stored.value().id()))
                .toList();
    }

    private static Versioned<Resource> resource(Versioned<ResourceDocument> stored) {
        return new Versioned<>(Resource.restore(stored.value().state()), stored.version());
    }

    private static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }
}
