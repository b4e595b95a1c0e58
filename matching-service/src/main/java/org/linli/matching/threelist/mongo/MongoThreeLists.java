package org.linli.matching.threelist.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.matching.threelist.DemandLine;
import org.linli.matching.threelist.ProjectLine;
import org.linli.matching.threelist.ThreeLists;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.AlreadyConsumed;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps the lines in MongoDB. */
@Component
final class MongoThreeLists implements ThreeLists {

    private static final String DEMANDS = "demandLines";
    private static final String PROJECTS = "projectLines";

    private final AggregateStore<DemandLineDocument> demandLines;
    private final AggregateStore<ProjectLineDocument> projectLines;
    private final MongoTemplate mongo;

    MongoThreeLists(AggregateStores stores, MongoTemplate mongo) {
        this.demandLines = stores.of(DemandLineDocument.class, DEMANDS);
        this.projectLines = stores.of(ProjectLineDocument.class, PROJECTS);
        this.mongo = mongo;
        mongo.indexOps(DEMANDS).createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        mongo.indexOps(PROJECTS).createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
    }

    @Override
    public void demand(String demandId, Consumed event, UnaryOperator<DemandLine> change) {
        apply(
                demandLines,
                demandId,
                event,
                () -> DemandLineDocument.of(DemandLine.unheard(demandId)),
                d -> DemandLineDocument.of(change.apply(d.line())));
    }

    @Override
    public void project(String projectId, Consumed event, UnaryOperator<ProjectLine> change) {
        apply(
                projectLines,
                projectId,
                event,
                () -> ProjectLineDocument.of(ProjectLine.unheard(projectId)),
                d -> ProjectLineDocument.of(change.apply(d.line())));
    }

    /** A line that is not there is laid down empty first, so that every event is recorded in the write that it causes. */
    private static <D extends Record> void apply(
            AggregateStore<D> store,
            String id,
            Consumed event,
            java.util.function.Supplier<D> empty,
            Function<D, D> change) {
        Retry.whileStale(() -> {
            Versioned<D> found = store.find(id).orElseGet(() -> layDown(store, id, empty.get()));
            try {
                store.update(change.apply(found.value()), found.version(), List.of(), event);
            } catch (AlreadyConsumed before) {
                // the line has heard of it
            }
        });
    }

    private static <D extends Record> Versioned<D> layDown(AggregateStore<D> store, String id, D empty) {
        try {
            return store.insert(empty, List.of());
        } catch (DuplicateKeyException byAnother) {
            return store.get(id);
        }
    }

    @Override
    public Versioned<DemandLine> getDemand(String demandId) {
        Versioned<DemandLineDocument> stored = demandLines.get(demandId);
        return new Versioned<>(stored.value().line(), stored.version());
    }

    @Override
    public Optional<Versioned<ProjectLine>> findProject(String projectId) {
        return projectLines
                .find(projectId)
                .map(stored -> new Versioned<>(stored.value().line(), stored.version()));
    }

    @Override
    public Versioned<DemandLine> save(DemandLine line, long expectedVersion, List<PublishedEvent> events) {
        demandLines.update(DemandLineDocument.of(line), expectedVersion, events);
        return new Versioned<>(line, expectedVersion + 1);
    }

    @Override
    public void addToProject(String projectId, String demandId) {
        Retry.whileStale(() -> projectLines.find(projectId).ifPresent(found -> {
            ProjectLine line = found.value().line();
            ProjectLine next = line.with(demandId);
            if (!next.equals(line)) {
                projectLines.update(ProjectLineDocument.of(next), found.version(), List.of());
            }
        }));
    }

    @Override
    public List<Versioned<DemandLine>> demands(Filter filter, int limit) {
        Query page = ListQuery.below(filter.areaPrefix())
                .is("listed", true)
                .is("demandClass", filter.demandClass())
                .is("gap", filter.gap())
                .newestFirst(filter.after(), limit);
        return demandLines.find(page).stream()
                .map(stored -> new Versioned<>(stored.value().line(), stored.version()))
                .toList();
    }

    @Override
    public List<ProjectLine> projects(String areaPrefix, @Nullable String after, int limit) {
        return projectLines.find(ListQuery.below(areaPrefix).newestFirst(after, limit)).stream()
                .map(stored -> stored.value().line())
                .toList();
    }

    @Override
    public List<Count> counts(String areaPrefix) {
        List<Document> pipeline = List.of(
                new Document("$match", new Document("area", ListQuery.prefix(areaPrefix)).append("listed", true)),
                new Document(
                        "$group",
                        new Document(
                                        "_id",
                                        new Document("area", "$area")
                                                .append("demandClass", "$demandClass")
                                                .append("gap", "$gap"))
                                .append("n", new Document("$sum", 1))));
        Map<String, long[]> sums = new TreeMap<>();
        for (Document group : mongo.getCollection(DEMANDS).aggregate(pipeline)) {
            Document key = Objects.requireNonNull(group.get("_id", Document.class));
            long n = Objects.requireNonNull(group.get("n", Number.class)).longValue();
            long[] of = sums.computeIfAbsent(
                    key.getString("area") + "|" + key.getString("demandClass"), text -> new long[2]);
            of[0] += n;
            of[1] += Boolean.TRUE.equals(key.getBoolean("gap")) ? n : 0;
        }
        List<Count> counts = new ArrayList<>();
        sums.forEach((key, of) -> {
            int bar = key.indexOf('|');
            counts.add(new Count(key.substring(0, bar), key.substring(bar + 1), of[0], of[1]));
        });
        return counts;
    }

    @Override
    public Map<String, Long> projectStages(String areaPrefix) {
        List<Document> pipeline = List.of(
                new Document("$match", new Document("area", ListQuery.prefix(areaPrefix))),
                new Document("$group", new Document("_id", "$stage").append("n", new Document("$sum", 1))));
        Map<String, Long> stages = new TreeMap<>();
        for (Document group : mongo.getCollection(PROJECTS).aggregate(pipeline)) {
            stages.put(
                    group.getString("_id"),
                    Objects.requireNonNull(group.get("n", Number.class)).longValue());
        }
        return stages;
    }

    @Override
    public List<String> districts() {
        TreeSet<String> districts = new TreeSet<>();
        List<Document> pipeline = List.of(
                new Document("$match", new Document("listed", true)),
                new Document("$group", new Document("_id", "$area").append("n", new Document("$sum", 1))));
        for (Document group : mongo.getCollection(DEMANDS).aggregate(pipeline)) {
            String area = group.getString("_id");
            if (area.length() >= 6) {
                districts.add(area.substring(0, 6));
            }
        }
        return List.copyOf(districts);
    }
}
