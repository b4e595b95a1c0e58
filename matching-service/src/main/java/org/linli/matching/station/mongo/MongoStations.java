package org.linli.matching.station.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.linli.matching.station.PublishedStationEvents;
import org.linli.matching.station.Station;
import org.linli.matching.station.StationId;
import org.linli.matching.station.StationRejection;
import org.linli.matching.station.StationStatus;
import org.linli.matching.station.Stations;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps stations in MongoDB. */
@Component
final class MongoStations implements Stations {

    private static final String COLLECTION = "stations";

    private final AggregateStore<StationDocument> store;
    private final MongoTemplate mongo;

    MongoStations(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(StationDocument.class, COLLECTION);
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("place", Sort.Direction.ASC).unique().named("one-of-a-name"));
        indexes.createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        indexes.createIndex(new Index("told", Sort.Direction.ASC).on("activeSince", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Station> add(Station station) {
        try {
            store.insert(StationDocument.of(station.state()), PublishedStationEvents.of(station));
            return new Versioned<>(station, 1);
        } catch (DuplicateKeyException there) {
            // the same Idempotency-Key gives the same id: the first attempt was stored
            return store.find(station.state().id().value())
                    .map(MongoStations::station)
                    .orElseThrow(() -> new Rejected(new StationRejection.Duplicate()));
        }
    }

    @Override
    public Versioned<Station> get(StationId id) {
        return station(store.get(id.value()));
    }

    @Override
    public Versioned<Station> save(Station station, long expectedVersion) {
        try {
            store.update(StationDocument.of(station.state()), expectedVersion, PublishedStationEvents.of(station));
        } catch (DuplicateKeyException there) {
            throw new Rejected(new StationRejection.Duplicate());
        }
        return new Versioned<>(station, expectedVersion + 1);
    }

    @Override
    public Versioned<Station> change(StationId id, Consumer<Station> decide) {
        return Retry.whileStale(() -> {
            Versioned<Station> stored = get(id);
            decide.accept(stored.value());
            return stored.value().changes().isEmpty() ? stored : save(stored.value(), stored.version());
        });
    }

    @Override
    public List<Versioned<Station>> page(Filter filter, int limit) {
        ListQuery wanted =
                ListQuery.below(filter.areaPrefix()).is("type", filter.type()).is("status", filter.status());
        if (filter.inactiveBefore() != null) {
            wanted.and(where("activeSince").lt(filter.inactiveBefore().toString()))
                    .is("status", StationStatus.OPEN);
        }
        return store.find(wanted.newestFirst(filter.after(), limit)).stream()
                .map(MongoStations::station)
                .toList();
    }

    @Override
    public List<StationId> silentSince(LocalDate day, int limit) {
        Query query = Query.query(where("told")
                        .is(false)
                        .and("activeSince")
                        .lt(day.toString())
                        .and("status")
                        .is(StationStatus.OPEN))
                .limit(limit);
        return store.find(query).stream()
                .map(stored -> new StationId(stored.value().id()))
                .toList();
    }

    @Override
    public List<OfType> byType(String areaPrefix, LocalDate activeFrom) {
        Map<String, long[]> counts = new TreeMap<>();
        Document only = new Document("type", 1)
                .append("status", 1)
                .append("activeSince", 1)
                .append("complete", 1);
        for (Document row : mongo.getCollection(COLLECTION)
                .find(new Document("area", ListQuery.prefix(areaPrefix)))
                .projection(only)) {
            long[] of = counts.computeIfAbsent(row.getString("type"), type -> new long[4]);
            boolean open = StationStatus.OPEN.name().equals(row.getString("status"));
            of[0]++;
            of[1] += open ? 1 : 0;
            of[2] += open && row.getString("activeSince").compareTo(activeFrom.toString()) >= 0 ? 1 : 0;
            of[3] += Boolean.TRUE.equals(row.getBoolean("complete")) ? 1 : 0;
        }
        Map<String, long[]> known = new HashMap<>(counts);
        return counts.keySet().stream()
                .map(type -> {
                    long[] of = known.getOrDefault(type, new long[4]);
                    return new OfType(type, of[0], of[1], of[2], of[3]);
                })
                .toList();
    }

    private static Versioned<Station> station(Versioned<StationDocument> stored) {
        return new Versioned<>(Station.restore(stored.value().state()), stored.version());
    }
}
