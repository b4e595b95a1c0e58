package org.linli.volunteer.supervision.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.socialworker.SocialWorkerId;
import org.linli.volunteer.supervision.Supervision;
import org.linli.volunteer.supervision.SupervisionId;
import org.linli.volunteer.supervision.SupervisionLog;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The supervision log in MongoDB; topics and actions rest encrypted. */
@Repository
class MongoSupervisionLog implements SupervisionLog {

    private static final String COLLECTION = "supervisions";

    private final AggregateStore<SupervisionDocument> store;
    private final MongoTemplate mongo;
    private final CryptoProvider crypto;

    MongoSupervisionLog(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(SupervisionDocument.class, COLLECTION);
        this.mongo = mongo;
        this.crypto = crypto;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", -1).append("area", 1));
        collection.createIndex(new Document("supervisor", 1).append("day", 1));
    }

    @Override
    public Supervision add(Supervision supervision) {
        try {
            store.insert(document(supervision), List.of());
            return supervision;
        } catch (DuplicateKeyException there) {
            return supervision(store.get(supervision.id().value()).value());
        }
    }

    @Override
    public Optional<Supervision> find(SupervisionId id) {
        return store.find(id.value()).map(found -> supervision(found.value()));
    }

    @Override
    public Page<Supervision> list(
            String areaPrefix, @Nullable SocialWorkerId supervisor, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("area").regex("^" + areaPrefix)));
        if (supervisor != null) {
            all.add(Criteria.where("supervisor").is(supervisor.value()));
        }
        if (cursor != null) {
            all.add(Criteria.where("place").lt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "place"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(found -> supervision(found.value()));
    }

    @Override
    public List<Last> notSince(String areaPrefix, LocalDate day, int limit) {
        List<Last> waiting = new ArrayList<>();
        mongo.getCollection(COLLECTION)
                .aggregate(List.of(
                        new Document("$match", new Document("area", Pattern.compile("^" + areaPrefix))),
                        new Document("$sort", new Document("place", 1)),
                        new Document("$unwind", "$supervisees"),
                        new Document(
                                "$group",
                                new Document("_id", "$supervisees")
                                        .append("day", new Document("$last", "$day"))
                                        .append("supervisor", new Document("$last", "$supervisor"))),
                        new Document("$match", new Document("day", new Document("$lt", day.toString()))),
                        new Document("$sort", new Document("day", 1).append("_id", 1)),
                        new Document("$limit", limit)))
                .forEach(row -> waiting.add(new Last(
                        new VolunteerId(row.getString("_id")),
                        new SocialWorkerId(row.getString("supervisor")),
                        LocalDate.parse(row.getString("day")))));
        return waiting;
    }

    @Override
    public long supervisees(SocialWorkerId supervisor, LocalDate from, LocalDate to) {
        Document count = mongo.getCollection(COLLECTION)
                .aggregate(List.of(
                        new Document(
                                "$match",
                                new Document("supervisor", supervisor.value())
                                        .append(
                                                "day",
                                                new Document("$gte", from.toString()).append("$lte", to.toString()))),
                        new Document("$unwind", "$supervisees"),
                        new Document("$group", new Document("_id", "$supervisees")),
                        new Document("$count", "n")))
                .first();
        return count == null
                ? 0
                : Objects.requireNonNull(count.get("n", Number.class)).longValue();
    }

    private SupervisionDocument document(Supervision s) {
        String id = s.id().value();
        return new SupervisionDocument(
                id,
                s.supervisor().value(),
                s.supervisees().stream().map(VolunteerId::value).toList(),
                s.form().name(),
                s.area(),
                s.day(),
                s.day() + "/" + id,
                crypto.encrypt(s.topic(), context(id, "topic")),
                s.minutes(),
                s.actions().stream()
                        .map(action -> crypto.encrypt(action, context(id, "action")))
                        .toList(),
                s.recordedBy(),
                s.recordedAt());
    }

    private Supervision supervision(SupervisionDocument d) {
        return new Supervision(
                new SupervisionId(d.id()),
                new SocialWorkerId(d.supervisor()),
                d.supervisees().stream().map(VolunteerId::new).toList(),
                Supervision.Form.valueOf(d.form()),
                d.area(),
                d.day(),
                crypto.decrypt(d.topic(), context(d.id(), "topic")),
                d.minutes(),
                d.actions().stream()
                        .map(action -> crypto.decrypt(action, context(d.id(), "action")))
                        .toList(),
                d.recordedBy(),
                d.recordedAt());
    }

    private static String context(String id, String field) {
        return "supervision/" + id + "/" + field;
    }
}
