package org.linli.matching.mediation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.matching.mediation.Committee;
import org.linli.matching.mediation.Committees;
import org.linli.matching.mediation.PublishedMediationEvents;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Committees in MongoDB. */
@Repository
class MongoCommittees implements Committees {

    private static final String COLLECTION = "mediationCommittees";

    record CommitteeDocument(
            @Id String id,
            String name,
            String area,
            List<SealedMediator> members,
            LocalDate termFrom,
            LocalDate termEnds) {}

    private final AggregateStore<CommitteeDocument> store;
    private final CryptoProvider crypto;

    MongoCommittees(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(CommitteeDocument.class, COLLECTION);
        this.crypto = crypto;
        mongo.getCollection(COLLECTION).createIndex(new Document("area", 1).append("_id", -1));
        mongo.getCollection(COLLECTION).createIndex(new Document("members.subject", 1));
    }

    @Override
    public Versioned<Committee> add(Committee committee) {
        try {
            store.insert(document(committee), PublishedMediationEvents.of(Committee.Change.FORMED, committee));
            return new Versioned<>(committee, 1);
        } catch (DuplicateKeyException there) {
            return get(committee.committeeId());
        }
    }

    @Override
    public Versioned<Committee> get(String id) {
        return committee(store.get(id));
    }

    @Override
    public Versioned<Committee> save(Committee.Change change, Committee committee, long version) {
        store.update(document(committee), version, PublishedMediationEvents.of(change, committee));
        return new Versioned<>(committee, version + 1);
    }

    @Override
    public Page<Versioned<Committee>> list(String areaPrefix, @Nullable String cursor, int limit) {
        Criteria criteria = where("area").regex("^" + areaPrefix);
        if (cursor != null) {
            criteria = new Criteria().andOperator(criteria, where("_id").lt(cursor));
        }
        Query query =
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().id()).map(this::committee);
    }

    @Override
    public List<Committee> withMember(String subject) {
        return store.find(Query.query(where("members.subject").is(subject))).stream()
                .map(found -> committee(found).value())
                .toList();
    }

    private CommitteeDocument document(Committee c) {
        return new CommitteeDocument(
                c.committeeId(),
                c.name(),
                c.area(),
                SealedMediator.seal(c.members(), crypto, owner(c.committeeId())),
                c.termFrom(),
                c.termEnds());
    }

    private Versioned<Committee> committee(Versioned<CommitteeDocument> stored) {
        CommitteeDocument d = stored.value();
        return new Versioned<>(
                new Committee(
                        d.id(),
                        d.name(),
                        d.area(),
                        SealedMediator.open(d.members(), crypto, owner(d.id())),
                        d.termFrom(),
                        d.termEnds()),
                stored.version());
    }

    private static String owner(String id) {
        return "committee/" + id;
    }
}
