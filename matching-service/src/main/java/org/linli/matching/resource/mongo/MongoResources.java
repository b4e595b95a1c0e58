package org.linli.matching.resource.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.matching.resource.PublishedResourceEvents;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceId;
import org.linli.matching.resource.ResourceStatus;
import org.linli.matching.resource.Resources;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps resources in MongoDB. */
@Component
final class MongoResources implements Resources {

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
        return Retry.whileStale(() -> {
            Versioned<Resource> stored = get(id);
            decide.accept(stored.value());
            return stored.value().changes().isEmpty() ? stored : save(stored.value(), stored.version());
        });
    }

    @Override
    public List<Versioned<Resource>> page(Filter filter, int limit) {
        Query page = ListQuery.below(filter.areaPrefix())
                .is("kind", filter.kind())
                .is("status", filter.status())
                .is("circle", filter.circle())
                .is("department", filter.department())
                .newestFirst(filter.after(), limit);
        return store.find(page).stream().map(MongoResources::resource).toList();
    }

    @Override
    public List<ResourceId> lapsed(Instant now, int limit) {
        return ids(Query.query(where("nextLapse").lte(now)).limit(limit));
    }

    @Override
    public List<ResourceId> bookedFor(String demandId) {
        return ids(Query.query(where("demands").is(demandId)));
    }

    @Override
    public void eachListed(String areaPrefix, Consumer<Resource.State> reader) {
        ListQuery listed = ListQuery.below(areaPrefix)
                .and(where("status").in(ResourceStatus.AVAILABLE, ResourceStatus.RESERVED, ResourceStatus.IN_USE));
        store.each(listed, stored -> reader.accept(stored.value().state()));
    }

    private List<ResourceId> ids(Query query) {
        return store.find(query).stream()
                .map(stored -> new ResourceId(stored.value().id()))
                .toList();
    }

    private static Versioned<Resource> resource(Versioned<ResourceDocument> stored) {
        return new Versioned<>(Resource.restore(stored.value().state()), stored.version());
    }
}
