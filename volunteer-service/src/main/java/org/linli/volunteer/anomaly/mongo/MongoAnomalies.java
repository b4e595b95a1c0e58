package org.linli.volunteer.anomaly.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.anomaly.Anomalies;
import org.linli.volunteer.anomaly.Anomaly;
import org.linli.volunteer.anomaly.AnomalyRule;
import org.linli.volunteer.anomaly.AnomalyStatus;
import org.linli.volunteer.anomaly.Finding;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The queue in MongoDB. */
@Repository
class MongoAnomalies implements Anomalies {

    private static final String COLLECTION = "anomalies";

    private final AggregateStore<AnomalyDocument> store;

    MongoAnomalies(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(AnomalyDocument.class, COLLECTION);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("status", 1).append("place", 1));
    }

    @Override
    public void add(Anomaly anomaly) {
        if (store.find(anomaly.state().id()).isPresent()) {
            return;
        }
        try {
            store.insert(document(anomaly.state()), anomaly.events());
        } catch (DuplicateKeyException there) {
            // somebody else found it in the same moment: it is in the queue
            return;
        }
    }

    @Override
    public Optional<Versioned<Anomaly>> find(String id) {
        return store.find(id).map(MongoAnomalies::anomaly);
    }

    @Override
    public Versioned<Anomaly> save(Anomaly anomaly, long version) {
        store.update(document(anomaly.state()), version, anomaly.events());
        return new Versioned<>(anomaly, version + 1);
    }

    @Override
    public Page<Versioned<Anomaly>> list(
            String areaPrefix,
            @Nullable AnomalyStatus status,
            @Nullable AnomalyRule rule,
            @Nullable String cursor,
            int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("place").regex("^" + areaPrefix)));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (rule != null) {
            all.add(Criteria.where("rule").is(rule.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("place"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(MongoAnomalies::anomaly);
    }

    private static AnomalyDocument document(Anomaly.State s) {
        Finding f = s.finding();
        Anomaly.Judgement j = s.judgement();
        return new AnomalyDocument(
                s.id(),
                f.area() + "/" + s.id(),
                f.rule().name(),
                f.key(),
                f.area(),
                f.day(),
                f.volunteerId(),
                f.recordId(),
                f.person(),
                f.measured(),
                f.limit(),
                s.raisedAt(),
                s.status().name(),
                j == null ? null : new AnomalyDocument.StoredJudgement(j.by(), j.note(), j.at()));
    }

    private static Versioned<Anomaly> anomaly(Versioned<AnomalyDocument> found) {
        AnomalyDocument d = found.value();
        AnomalyDocument.StoredJudgement j = d.judgement();
        return new Versioned<>(
                Anomaly.restore(new Anomaly.State(
                        d.id(),
                        new Finding(
                                AnomalyRule.valueOf(d.rule()),
                                d.key(),
                                d.area(),
                                d.day(),
                                d.volunteerId(),
                                d.recordId(),
                                d.person(),
                                d.measured(),
                                d.limit()),
                        d.raisedAt(),
                        AnomalyStatus.valueOf(d.status()),
                        j == null ? null : new Anomaly.Judgement(j.by(), j.note(), j.at()))),
                found.version());
    }
}
