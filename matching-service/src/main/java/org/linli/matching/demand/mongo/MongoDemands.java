package org.linli.matching.demand.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandRejection;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.DemandWatch;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.PublishedDemandEvents;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Insertion;
import org.linli.platform.outbox.RefusedDuplicate;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps demands in MongoDB. */
@Component
final class MongoDemands implements Demands {

    static final String COLLECTION = "demands";
    private static final int BATCH = 200;

    private final AggregateStore<DemandDocument> store;
    private final ObjectProvider<DemandWatch> watches;

    MongoDemands(AggregateStores stores, MongoTemplate mongo, ObjectProvider<DemandWatch> watches) {
        this.watches = watches;
        this.store = stores.of(DemandDocument.class, COLLECTION);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index("fingerprint", Sort.Direction.ASC).unique().sparse().named("asked-once"));
        indexes.createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        indexes.createIndex(new Index("status", Sort.Direction.ASC)
                .on("area", Sort.Direction.ASC)
                .on("startsAt", Sort.Direction.ASC));
        indexes.createIndex(new Index("status", Sort.Direction.ASC).on("startsAt", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Demand> add(Demand demand) {
        DemandDocument document = DemandDocument.of(demand.state());
        try {
            store.insert(document, PublishedDemandEvents.of(demand, null));
            return new Versioned<>(demand, 1);
        } catch (DuplicateKeyException e) {
            // the same Idempotency-Key gives the same id: the first attempt was stored
            return find(demand.state().id()).orElseThrow(() -> new Rejected(new DemandRejection.Duplicate()));
        }
    }

    @Override
    public Set<Integer> addAll(List<Demand> demands, String importId) {
        List<Insertion<DemandDocument>> insertions = demands.stream()
                .map(d -> new Insertion<>(DemandDocument.of(d.state()), PublishedDemandEvents.of(d, importId)))
                .toList();
        Set<Integer> refused = new HashSet<>();
        for (RefusedDuplicate duplicate : store.insertAll(insertions)) {
            refused.add(duplicate.position());
        }
        return refused;
    }

    @Override
    public Optional<Versioned<Demand>> find(DemandId id) {
        return store.find(id.value()).map(MongoDemands::demand);
    }

    @Override
    public Versioned<Demand> get(DemandId id) {
        return demand(store.get(id.value()));
    }

    @Override
    public Versioned<Demand> save(Demand demand, long expectedVersion) {
        store.update(DemandDocument.of(demand.state()), expectedVersion, PublishedDemandEvents.of(demand, null));
        watches.forEach(watch -> watch.written(demand.state()));
        return new Versioned<>(demand, expectedVersion + 1);
    }

    @Override
    public Versioned<Demand> save(Demand demand, long expectedVersion, Consumed consumed) {
        store.update(
                DemandDocument.of(demand.state()), expectedVersion, PublishedDemandEvents.of(demand, null), consumed);
        watches.forEach(watch -> watch.written(demand.state()));
        return new Versioned<>(demand, expectedVersion + 1);
    }

    @Override
    public void eachOwed(Consumer<Versioned<Demand>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(where("_id")
                            .gt(last)
                            .and("status")
                            .in(DemandStatus.SUBMITTED.name(), DemandStatus.VERIFIED.name()))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<DemandDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(demand(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    @Override
    public List<Versioned<Demand>> submittedIn(String areaPrefix, int limit) {
        return demands(Query.query(
                        where("status").is(DemandStatus.SUBMITTED).and("area").regex(prefix(areaPrefix)))
                .with(Sort.by("area", "startsAt"))
                .limit(limit));
    }

    @Override
    public List<Versioned<Demand>> askingForPeople(String areaPrefix, Instant now) {
        return demands(Query.query(where("status")
                        .in(DemandStatus.LISTED, DemandStatus.MATCHING)
                        .and("area")
                        .regex(prefix(areaPrefix))
                        .and("startsAt")
                        .gt(now))
                .with(Sort.by("_id")));
    }

    @Override
    public List<DemandId> overdue(Instant now, int limit) {
        Query query = Query.query(
                        where("status").is(DemandStatus.LISTED).and("startsAt").lte(now))
                .limit(limit);
        return store.find(query).stream().map(v -> new DemandId(v.value().id())).toList();
    }

    @Override
    public List<Versioned<Demand>> page(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(prefix(filter.areaPrefix())));
        if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.demandClass() != null) {
            all.add(where("demandClass").is(filter.demandClass()));
        }
        if (filter.urgency() != null) {
            all.add(where("urgency").is(filter.urgency()));
        }
        if (filter.after() != null) {
            all.add(where("_id").lt(filter.after()));
        }
        return demands(Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(limit));
    }

    private List<Versioned<Demand>> demands(Query query) {
        return store.find(query).stream().map(MongoDemands::demand).toList();
    }

    private static Versioned<Demand> demand(Versioned<DemandDocument> stored) {
        return new Versioned<>(Demand.of(stored.value().state()), stored.version());
    }

    private static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }
}
