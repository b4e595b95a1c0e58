package org.linli.volunteer.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.RosterImportedV1;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.roster.RefusalReason;
import org.linli.volunteer.roster.Roster;
import org.linli.volunteer.roster.RosterStatus;
import org.linli.volunteer.roster.Rosters;
import org.linli.volunteer.roster.RowRefusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Import jobs in MongoDB; refused rows are documents of their own, found by a range of their ids. */
@Repository
class MongoRosters implements Rosters {

    private static final String COLLECTION = "rosters";

    private final AggregateStore<RosterDocument> store;
    private final MongoCollection<Document> refusals;

    MongoRosters(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(RosterDocument.class, COLLECTION);
        this.refusals = mongo.getCollection("rosterRefusals");
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("contentKey", 1), new IndexOptions().unique(true));
        collection.createIndex(new Document("status", 1));
        collection.createIndex(new Document("order", -1));
    }

    @Override
    public Versioned<Roster> addOrFind(Roster roster) {
        try {
            store.insert(document(roster), List.of());
            return new Versioned<>(roster, 1);
        } catch (DuplicateKeyException meanwhile) {
            return findByContent(roster.state().contentKey())
                    .or(() -> find(roster.state().id()))
                    .orElseThrow(() -> meanwhile);
        }
    }

    @Override
    public Optional<Versioned<Roster>> find(String id) {
        return store.find(id).map(MongoRosters::roster);
    }

    @Override
    public Optional<Versioned<Roster>> findByContent(String contentKey) {
        return store.findOne(Query.query(Criteria.where("contentKey").is(contentKey)))
                .map(MongoRosters::roster);
    }

    @Override
    public Versioned<Roster> save(Roster roster, long version) {
        store.update(document(roster), version, published(roster));
        return new Versioned<>(Roster.restore(roster.state()), version + 1);
    }

    @Override
    public List<Versioned<Roster>> running() {
        return store.find(Query.query(Criteria.where("status").is(RosterStatus.RUNNING.name()))).stream()
                .map(MongoRosters::roster)
                .toList();
    }

    @Override
    public Page<Versioned<Roster>> list(String areaPrefix, @Nullable String cursor, int limit) {
        Criteria criteria = Criteria.where("area").regex("^" + areaPrefix);
        if (cursor != null) {
            criteria.and("order").lt(cursor);
        }
        Query query = Query.query(criteria)
                .with(Sort.by(Sort.Direction.DESC, "order"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().order())
                .map(MongoRosters::roster);
    }

    @Override
    public void refuse(String rosterId, List<RowRefusal> batch) {
        if (batch.isEmpty()) {
            return;
        }
        refusals.bulkWrite(
                batch.stream()
                        .map(refusal -> {
                            String id = key(rosterId, refusal.row());
                            return new ReplaceOneModel<>(
                                    Filters.eq("_id", id),
                                    new Document("_id", id)
                                            .append("row", refusal.row())
                                            .append("code", refusal.reason().code()),
                                    new ReplaceOptions().upsert(true));
                        })
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    @Override
    public Page<RowRefusal> refusals(String rosterId, @Nullable String cursor, int limit) {
        Bson after = Filters.gt("_id", cursor == null ? rosterId + "." : key(rosterId, cursor));
        List<RowRefusal> rows = new ArrayList<>();
        refusals.find(Filters.and(after, Filters.lt("_id", rosterId + "/")))
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .forEach(row ->
                        rows.add(new RowRefusal(row.getInteger("row"), RefusalReason.ofCode(row.getString("code")))));
        return Page.ofOneMore(rows, limit, row -> String.valueOf(row.row()));
    }

    private static String key(String rosterId, String row) {
        return row.matches("[0-9]{1,7}") ? key(rosterId, Integer.parseInt(row)) : rosterId + "/";
    }

    private static String key(String rosterId, int row) {
        return rosterId + "." + String.format("%07d", row);
    }

    private static List<PublishedEvent> published(Roster roster) {
        if (!roster.hasFinishedNow()) {
            return List.of();
        }
        Roster.State state = roster.state();
        return List.of(new RosterImportedV1(
                state.id(),
                state.area().prefix(),
                state.rowsRead(),
                state.accepted(),
                state.guardianPending(),
                state.refusedRows(),
                codes(state.refused())));
    }

    private static Map<String, Integer> codes(Map<RefusalReason, Integer> refused) {
        Map<String, Integer> codes = new TreeMap<>();
        refused.forEach((reason, rows) -> codes.put(reason.code(), rows));
        return codes;
    }

    private static RosterDocument document(Roster roster) {
        Roster.State state = roster.state();
        return new RosterDocument(
                state.id(),
                state.startedAt() + "/" + state.id(),
                state.fileName(),
                state.status() == RosterStatus.FAILED ? "failed/" + state.id() : state.contentKey(),
                state.area().prefix(),
                state.day(),
                state.uploadedBy(),
                state.status().name(),
                state.rowsTotal(),
                state.rowsRead(),
                state.lastRow(),
                state.accepted(),
                state.guardianPending(),
                codes(state.refused()),
                state.workedMillis(),
                state.startedAt(),
                state.finishedAt(),
                state.leaseUntil(),
                state.claims());
    }

    private static Versioned<Roster> roster(Versioned<RosterDocument> stored) {
        RosterDocument d = stored.value();
        Map<RefusalReason, Integer> refused = new TreeMap<>();
        d.refused().forEach((code, rows) -> refused.put(RefusalReason.ofCode(code), rows));
        return new Versioned<>(
                Roster.restore(new Roster.State(
                        d.id(),
                        d.fileName(),
                        d.contentKey(),
                        new AreaScope(d.area()),
                        d.day(),
                        d.uploadedBy(),
                        RosterStatus.valueOf(d.status()),
                        d.rowsTotal(),
                        d.rowsRead(),
                        d.lastRow(),
                        d.accepted(),
                        d.guardianPending(),
                        refused,
                        d.workedMillis(),
                        d.startedAt(),
                        d.finishedAt(),
                        d.leaseUntil(),
                        d.claims())),
                stored.version());
    }
}
