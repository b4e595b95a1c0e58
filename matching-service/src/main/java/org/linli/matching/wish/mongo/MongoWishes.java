package org.linli.matching.wish.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandType;
import org.linli.matching.wish.Claimant;
import org.linli.matching.wish.PublishedWishEvents;
import org.linli.matching.wish.Voice;
import org.linli.matching.wish.Wish;
import org.linli.matching.wish.WishId;
import org.linli.matching.wish.Wishes;
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

/** Wishes in MongoDB. */
@Repository
class MongoWishes implements Wishes {

    private static final String COLLECTION = "wishes";
    private static final int BATCH = 200;

    private final AggregateStore<WishDocument> store;
    private final MongoTemplate mongo;
    private final WishSeals seals;

    MongoWishes(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(WishDocument.class, COLLECTION);
        this.mongo = mongo;
        this.seals = new WishSeals(crypto);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("area", 1).append("number", -1));
        collection.createIndex(new Document("inPool", 1).append("area", 1).append("number", -1));
        collection.createIndex(new Document("shares.claimant.by", 1).append("number", -1));
        collection.createIndex(new Document("shares.claimant.reference", 1).append("number", -1));
        collection.createIndex(new Document("nextNotice", 1));
    }

    @Override
    public Versioned<Wish> add(Wish wish) {
        try {
            store.insert(seals.document(wish.state()), PublishedWishEvents.of(wish));
            return new Versioned<>(wish, 1);
        } catch (DuplicateKeyException there) {
            return get(wish.state().id());
        }
    }

    @Override
    public Versioned<Wish> get(WishId id) {
        return wish(store.get(id.value()));
    }

    @Override
    public Versioned<Wish> save(Wish wish, long version) {
        store.update(seals.document(wish.state()), version, PublishedWishEvents.of(wish));
        return new Versioned<>(wish, version + 1);
    }

    @Override
    public Page<Versioned<Wish>> list(Filter filter, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(where("area").regex(prefix(filter.areaPrefix()))));
        if (filter.status() != null) {
            all.add(where("status").is(filter.status().name()));
        }
        if (filter.category() != null) {
            all.add(where("category").is(filter.category().name()));
        }
        if (filter.dueBefore() != null) {
            all.add(where("nextDue").lt(filter.dueBefore().toString()));
        }
        return page(all, cursor, limit).map(this::wish);
    }

    @Override
    public Page<Versioned<Wish>> claimedBy(Voice voice, @Nullable String cursor, int limit) {
        List<Criteria> his = new ArrayList<>();
        his.add(share(
                where("claimant.kind").ne(Claimant.Kind.TEAM).and("claimant.by").is(voice.subject())));
        if (voice.volunteerId() != null) {
            his.add(share(where("claimant.kind")
                    .is(Claimant.Kind.VOLUNTEER)
                    .and("claimant.reference")
                    .is(voice.volunteerId())));
        }
        if (!voice.teams().isEmpty()) {
            his.add(share(where("claimant.kind")
                    .is(Claimant.Kind.TEAM)
                    .and("claimant.reference")
                    .in(voice.teams())));
        }
        return page(new ArrayList<>(List.of(new Criteria().orOperator(his))), cursor, limit)
                .map(this::wish);
    }

    private static Criteria share(Criteria ofShare) {
        return where("shares").elemMatch(ofShare);
    }

    @Override
    public Page<InPool> pool(String areaPrefix, @Nullable DemandType category, @Nullable String cursor, int limit) {
        List<Criteria> all =
                new ArrayList<>(List.of(where("inPool").is(true), where("area").regex(prefix(areaPrefix))));
        if (category != null) {
            all.add(where("category").is(category.name()));
        }
        return page(all, cursor, limit).map(this::inPool);
    }

    private InPool inPool(Versioned<WishDocument> stored) {
        WishDocument d = stored.value();
        int covered = d.shares().stream().mapToInt(s -> s.yuan()).sum();
        return new InPool(
                d.id(),
                stored.version(),
                d.number(),
                WishSeals.details(d),
                d.valueYuan() - covered,
                d.shares().size(),
                Objects.requireNonNull(d.publishedOn()),
                d.showsName() ? seals.name(d) : null,
                d.showsPhoto());
    }

    @Override
    public List<WishId> owing(LocalDate today, int limit) {
        return ids(where("nextNotice").lte(today.toString()), limit);
    }

    @Override
    public List<WishId> withHiddenPhoto(int limit) {
        return ids(where("photoHidden").is(true), limit);
    }

    private List<WishId> ids(Criteria criteria, int limit) {
        Query query = Query.query(criteria).limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(d -> new WishId(d.getString("_id")))
                .toList();
    }

    @Override
    public void eachRunning(Consumer<Versioned<Wish>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(where("_id").gt(last).and("nextDue").ne(null))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<WishDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(wish(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    @Override
    public Tally tally(String areaPrefix) {
        Query fulfilled = Query.query(where("daysToFulfil").ne(null).and("area").regex(prefix(areaPrefix)));
        fulfilled.fields().include("daysToFulfil").include("fulfilledJointly");
        List<Document> rows = mongo.find(fulfilled, Document.class, COLLECTION);
        return new Tally(
                having("publishedOn", areaPrefix),
                having("claimedOn", areaPrefix),
                rows.size(),
                rows.stream()
                        .filter(r -> r.getBoolean("fulfilledJointly", false))
                        .count(),
                rows.stream().map(r -> r.getInteger("daysToFulfil")).toList());
    }

    private long having(String field, String areaPrefix) {
        return store.count(Query.query(where(field).ne(null).and("area").regex(prefix(areaPrefix))));
    }

    private Page<Versioned<WishDocument>> page(List<Criteria> all, @Nullable String cursor, int limit) {
        if (cursor != null) {
            all.add(where("number").lt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "number"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().number());
    }

    private Versioned<Wish> wish(Versioned<WishDocument> stored) {
        return new Versioned<>(seals.wish(stored.value()), stored.version());
    }

    private static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }
}
