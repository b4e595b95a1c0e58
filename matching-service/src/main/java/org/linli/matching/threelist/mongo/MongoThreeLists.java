package org.linli.matching.threelist.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

/** Keeps the lines in MongoDB. */
@Component
final class MongoThreeLists implements ThreeLists {

    private static final String DEMANDS = "demandLines";
    private static final String PROJECTS = "projectLines";
    private static final int ATTEMPTS = 50;

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
        for (int attempt = 1; ; attempt++) {
            Optional<Versioned<D>> found = store.find(id);
            if (found.isEmpty()) {
                try {
                    store.insert(empty.get(), List.of());
                } catch (DuplicateKeyException byAnother) {
                    // look again
                }
                continue;
            }
            try {
                store.update(change.apply(found.get().value()), found.get().version(), List.of(), event);
                return;
            } catch (AlreadyConsumed before) {
                return;
            } catch (Rejected stale) {
                if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
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
        for (int attempt = 1; ; attempt++) {
            Optional<Versioned<ProjectLineDocument>> found = projectLines.find(projectId);
            if (found.isEmpty()) {
                return;
            }
            ProjectLine line = found.get().value().line();
            ProjectLine next = line.with(demandId);
            if (next.equals(line)) {
                return;
            }
            try {
                projectLines.update(ProjectLineDocument.of(next), found.get().version(), List.of());
                return;
            } catch (Rejected stale) {
                if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    @Override
    public List<Versioned<DemandLine>> demands(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(prefix(filter.areaPrefix())));
        all.add(where("listed").is(true));
        if (filter.demandClass() != null) {
            all.add(where("demandClass").is(filter.demandClass()));
        }
        if (filter.gap() != null) {
            all.add(where("gap").is(filter.gap()));
        }
        if (filter.after() != null) {
            all.add(where("_id").lt(filter.after()));
        }
        return demandLines
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(stored -> new Versioned<>(stored.value().line(), stored.version()))
                .toList();
    }

    @Override
    public List<ProjectLine> projects(String areaPrefix, @Nullable String after, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(prefix(areaPrefix)));
        if (after != null) {
            all.add(where("_id").lt(after));
        }
        return projectLines
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(stored -> stored.value().line())
                .toList();
    }

    @Override
    public List<Count> counts(String areaPrefix) {
        List<Document> pipeline = List.of(
                new Document("$match", new Document("area", prefix(areaPrefix)).append("listed", true)),
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
                new Document("$match", new Document("area", prefix(areaPrefix))),
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

    private static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }
}
