package org.linli.volunteer.reconciliation.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.reconciliation.DriftKind;
import org.linli.volunteer.reconciliation.EntryDrift;
import org.linli.volunteer.reconciliation.Run;
import org.linli.volunteer.reconciliation.Runs;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Runs in MongoDB; their drifts lie beside them, one document each. */
@Repository
class MongoRuns implements Runs {

    private static final String COLLECTION = "reconciliations";

    private final AggregateStore<RunDocument> store;
    private final MongoCollection<Document> drifts;

    MongoRuns(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(RunDocument.class, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(new Document("order", -1));
        this.drifts = mongo.getCollection("reconciliationDrifts");
        drifts.createIndex(new Document("run", 1).append("number", 1));
    }

    @Override
    public Optional<Versioned<Run>> add(Run run) {
        try {
            store.insert(document(run.state()), List.of());
            return Optional.of(new Versioned<>(run, 1));
        } catch (DuplicateKeyException there) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Versioned<Run>> find(String id) {
        return store.find(id).map(MongoRuns::run);
    }

    @Override
    public Versioned<Run> save(Run run, long version) {
        store.update(document(run.state()), version, List.of());
        return new Versioned<>(run, version + 1);
    }

    @Override
    public Page<Versioned<Run>> list(String areaPrefix, @Nullable String cursor, int limit) {
        List<String> around = new ArrayList<>();
        for (int digits = 0; digits < areaPrefix.length(); digits++) {
            around.add(areaPrefix.substring(0, digits));
        }
        Criteria criteria = new Criteria()
                .orOperator(
                        Criteria.where("area").regex("^" + areaPrefix),
                        Criteria.where("area").in(around));
        List<Criteria> all = new ArrayList<>(List.of(criteria));
        if (cursor != null) {
            all.add(Criteria.where("order").lt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "order"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().order())
                .map(MongoRuns::run);
    }

    @Override
    public List<Versioned<Run>> runningSince(Instant before) {
        return store
                .find(Query.query(Criteria.where("status")
                        .is(Run.Status.RUNNING.name())
                        .and("startedAt")
                        .lt(before)))
                .stream()
                .map(MongoRuns::run)
                .toList();
    }

    @Override
    public void keep(String runId, List<EntryDrift> found) {
        List<Document> rows = new ArrayList<>();
        for (EntryDrift drift : found) {
            rows.add(new Document("_id", "%s/%06d".formatted(runId, rows.size()))
                    .append("run", runId)
                    .append("number", rows.size())
                    .append("kind", drift.kind().name())
                    .append("entryId", drift.entryId())
                    .append("volunteerId", drift.volunteerId())
                    .append("area", drift.area())
                    .append("day", drift.day())
                    .append("expected", drift.expected())
                    .append("found", drift.found()));
        }
        if (!rows.isEmpty()) {
            drifts.insertMany(rows);
        }
    }

    @Override
    public Page<EntryDrift> drifts(String runId, String areaPrefix, @Nullable String cursor, int limit) {
        Bson wanted = Filters.and(
                Filters.eq("run", runId),
                Filters.gt("_id", cursor == null ? "" : cursor),
                Filters.regex("area", Pattern.compile("^" + areaPrefix)));
        List<Document> rows = drifts.find(wanted)
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        return Page.ofOneMore(rows, limit, row -> row.getString("_id")).map(MongoRuns::drift);
    }

    private static EntryDrift drift(Document row) {
        return new EntryDrift(
                DriftKind.valueOf(row.getString("kind")),
                row.getString("entryId"),
                row.getString("volunteerId"),
                row.getString("area"),
                row.getString("day"),
                row.getLong("expected"),
                row.getLong("found"));
    }

    private static RunDocument document(Run.State s) {
        return new RunDocument(
                s.id(),
                s.startedAt() + "/" + s.id(),
                s.area(),
                s.startedBy(),
                s.startedAt(),
                s.status().name(),
                s.endedAt(),
                s.result());
    }

    private static Versioned<Run> run(Versioned<RunDocument> found) {
        RunDocument d = found.value();
        return new Versioned<>(
                Run.restore(new Run.State(
                        d.id(),
                        d.area(),
                        d.startedBy(),
                        d.startedAt(),
                        Run.Status.valueOf(d.status()),
                        d.endedAt(),
                        d.result())),
                found.version());
    }
}
