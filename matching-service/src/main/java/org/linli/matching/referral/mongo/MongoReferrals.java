package org.linli.matching.referral.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.linli.matching.referral.PublishedReferralEvents;
import org.linli.matching.referral.Referral;
import org.linli.matching.referral.ReferralId;
import org.linli.matching.referral.ReferralRejection;
import org.linli.matching.referral.ReferralStatus;
import org.linli.matching.referral.Referrals;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps referrals in MongoDB, what departments say sealed. */
@Component
final class MongoReferrals implements Referrals {

    private static final Logger LOG = LoggerFactory.getLogger(MongoReferrals.class);
    private static final int BATCH = 200;

    private final AggregateStore<ReferralDocument> store;
    private final CryptoProvider crypto;

    MongoReferrals(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.crypto = crypto;
        this.store = stores.of(ReferralDocument.class, "referrals");
        var indexes = mongo.indexOps("referrals");
        indexes.createIndex(
                new Index("openFor", Sort.Direction.ASC).unique().sparse().named("one-department-at-a-time"));
        indexes.createIndex(new Index("text", Sort.Direction.ASC).sparse().named("plain-answers"));
        indexes.createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
    }

    @Override
    public Versioned<Referral> add(Referral referral) {
        try {
            store.insert(ReferralDocument.of(referral.state(), crypto), PublishedReferralEvents.of(referral));
            return new Versioned<>(referral, 1);
        } catch (DuplicateKeyException there) {
            // the same Idempotency-Key gives the same id: the first attempt was stored
            return store.find(referral.state().id().value())
                    .map(this::referral)
                    .orElseThrow(() -> new Rejected(new ReferralRejection.AlreadyReferred()));
        }
    }

    @Override
    public Versioned<Referral> get(ReferralId id) {
        return referral(store.get(id.value()));
    }

    @Override
    public Versioned<Referral> save(Referral referral, long expectedVersion) {
        store.update(
                ReferralDocument.of(referral.state(), crypto), expectedVersion, PublishedReferralEvents.of(referral));
        return new Versioned<>(referral, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Referral>> page(Filter filter, int limit) {
        return store
                .find(query(filter).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit))
                .stream()
                .map(this::referral)
                .toList();
    }

    @Override
    public long count(Filter filter) {
        return store.count(query(filter));
    }

    @Override
    public void eachOpen(Consumer<Versioned<Referral>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(
                            where("_id").gt(last).and("status").in(ReferralStatus.SENT, ReferralStatus.TAKEN_UP))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<ReferralDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(referral(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    @Override
    public int sealPlain() {
        Query plain = Query.query(where("text").exists(true)).limit(BATCH);
        int sealed = 0;
        for (Versioned<ReferralDocument> stored : store.find(plain)) {
            try {
                // nothing happens to the referral itself, so nobody hears of it
                store.update(
                        ReferralDocument.of(referral(stored).value().state(), crypto), stored.version(), List.of());
                sealed++;
            } catch (Rejected changedMeanwhile) {
                // that change has sealed it
                LOG.debug(
                        "a referral is sealed already: {}",
                        changedMeanwhile.rejection().code());
            }
        }
        return sealed;
    }

    private static Query query(Filter filter) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(Pattern.compile("^" + filter.areaPrefix())));
        if (filter.department() != null) {
            all.add(where("department").is(filter.department()));
        }
        if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.lateOn() != null) {
            all.add(where("dueOn").lt(filter.lateOn().toString()));
            all.add(where("status").in(ReferralStatus.SENT, ReferralStatus.TAKEN_UP));
        }
        if (filter.demandId() != null) {
            all.add(where("demandId").is(filter.demandId()));
        }
        if (filter.after() != null) {
            all.add(where("_id").lt(filter.after()));
        }
        return Query.query(new Criteria().andOperator(all));
    }

    private Versioned<Referral> referral(Versioned<ReferralDocument> stored) {
        return new Versioned<>(Referral.restore(stored.value().state(crypto)), stored.version());
    }
}
