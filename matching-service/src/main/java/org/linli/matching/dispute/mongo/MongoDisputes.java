package org.linli.matching.dispute.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.Clocks;
import org.linli.matching.dispute.Dispute;
import org.linli.matching.dispute.DisputeFile;
import org.linli.matching.dispute.DisputeId;
import org.linli.matching.dispute.DisputeState;
import org.linli.matching.dispute.DisputeStatus;
import org.linli.matching.dispute.Disputes;
import org.linli.matching.dispute.PublishedDisputeEvents;
import org.linli.matching.dispute.Settlement;
import org.linli.matching.dispute.Way;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Disputes in MongoDB. */
@Repository
class MongoDisputes implements Disputes {

    private static final String COLLECTION = "disputes";
    private static final int BATCH = 200;

    private final AggregateStore<DisputeDocument> store;
    private final MongoTemplate mongo;
    private final CryptoProvider crypto;
    private final JsonMapper json;

    MongoDisputes(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto, JsonMapper json) {
        this.store = stores.of(DisputeDocument.class, COLLECTION);
        this.mongo = mongo;
        this.crypto = crypto;
        this.json = json;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("area", 1).append("number", -1));
        collection.createIndex(new Document("mediators", 1).append("number", -1));
        collection.createIndex(new Document("mediatedIn", 1));
        collection.createIndex(new Document("nextNotice", 1));
    }

    @Override
    public Versioned<Dispute> add(Dispute dispute) {
        try {
            store.insert(document(dispute.state()), PublishedDisputeEvents.of(dispute));
            return new Versioned<>(dispute, 1);
        } catch (DuplicateKeyException there) {
            return get(dispute.state().id());
        }
    }

    @Override
    public Versioned<Dispute> get(DisputeId id) {
        return dispute(store.get(id.value()));
    }

    @Override
    public Versioned<Dispute> save(Dispute dispute, long version) {
        store.update(document(dispute.state()), version, PublishedDisputeEvents.of(dispute));
        return new Versioned<>(dispute, version + 1);
    }

    @Override
    public Page<Versioned<Dispute>> list(Filter filter, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(where("area").regex(prefix(filter.areaPrefix()))));
        if (filter.status() != null) {
            all.add(where("status").is(filter.status().name()));
        }
        if (filter.level() != null) {
            all.add(where("level").is(filter.level()));
        }
        if (filter.dueBefore() != null) {
            all.add(where("nextDue").lt(filter.dueBefore().toString()));
        }
        return page(all, cursor, limit);
    }

    @Override
    public Page<Versioned<Dispute>> mediatedBy(String subject, @Nullable String cursor, int limit) {
        return page(new ArrayList<>(List.of(where("mediators").is(subject))), cursor, limit);
    }

    @Override
    public List<DisputeId> owing(LocalDate today, int limit) {
        Query query = Query.query(where("nextNotice").lte(today.toString())).limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(d -> new DisputeId(d.getString("_id")))
                .toList();
    }

    @Override
    public void eachRunning(Consumer<Versioned<Dispute>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(where("_id").gt(last).and("nextDue").ne(null))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<DisputeDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(dispute(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    @Override
    public List<Counted> counted(String areaPrefix) {
        return counted(where("area").regex(prefix(areaPrefix)));
    }

    @Override
    public List<Counted> countedIn(String roomId) {
        return counted(where("mediatedIn").is(roomId));
    }

    private List<Counted> counted(Criteria criteria) {
        Query query = Query.query(criteria);
        query.fields().include("area").include("status").include("settlement");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoDisputes::counted)
                .toList();
    }

    private static Counted counted(Document d) {
        Document settled = d.get("settlement", Document.class);
        return new Counted(
                d.getString("area"),
                DisputeStatus.valueOf(d.getString("status")),
                settled == null ? null : Settlement.Result.valueOf(settled.getString("result")),
                settled == null ? 0 : settled.getInteger("level", 0),
                settled != null && settled.getBoolean("withinMonth", false));
    }

    private Page<Versioned<Dispute>> page(List<Criteria> all, @Nullable String cursor, int limit) {
        if (cursor != null) {
            all.add(where("number").lt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "number"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().number())
                .map(this::dispute);
    }

    private DisputeDocument document(DisputeState s) {
        String id = s.id().value();
        return new DisputeDocument(
                id,
                s.number(),
                s.area(),
                s.kind(),
                s.origin(),
                s.registeredBy(),
                s.registeredOn(),
                s.status(),
                s.level(),
                s.stances(),
                s.appointments(),
                s.mediators(),
                s.roomId(),
                mediatedIn(s),
                s.sittings(),
                s.startedOn(),
                s.extensions(),
                s.clocks().running(),
                s.clocks().nextDue(),
                s.clocks().nextNotice(),
                s.agreement(),
                s.settlement(),
                s.told().stream().sorted().toList(),
                s.courtAskedOn(),
                s.ruling(),
                s.escalatedFor(),
                s.policeAuthority(),
                crypto.encrypt(json.writeValueAsString(s.file().reveal()), context(id)),
                s.readings());
    }

    private static @Nullable String mediatedIn(DisputeState s) {
        if (s.roomId() != null) {
            return s.roomId();
        }
        return s.sittings().isEmpty() ? null : s.sittings().getLast().roomId();
    }

    private Versioned<Dispute> dispute(Versioned<DisputeDocument> stored) {
        DisputeDocument d = stored.value();
        Set<Way> told = EnumSet.noneOf(Way.class);
        told.addAll(d.told());
        return new Versioned<>(
                Dispute.of(new DisputeState(
                        new DisputeId(d.id()),
                        d.number(),
                        d.area(),
                        d.kind(),
                        d.origin(),
                        d.registeredBy(),
                        d.registeredOn(),
                        d.status(),
                        d.level(),
                        d.stances(),
                        d.appointments(),
                        d.roomId(),
                        d.sittings(),
                        d.startedOn(),
                        d.extensions(),
                        new Clocks(d.clocks()),
                        d.agreement(),
                        d.settlement(),
                        told,
                        d.courtAskedOn(),
                        d.ruling(),
                        d.escalatedFor(),
                        d.policeAuthority(),
                        DisputeState.sealed(
                                json.readValue(crypto.decrypt(d.file(), context(d.id())), DisputeFile.class)),
                        d.readings())),
                stored.version());
    }

    private static String context(String id) {
        return "dispute/" + id + "/file";
    }

    private static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }
}
