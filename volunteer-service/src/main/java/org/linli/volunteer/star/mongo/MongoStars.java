package org.linli.volunteer.star.mongo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.star.PublishedStarEvents;
import org.linli.volunteer.star.Star;
import org.linli.volunteer.star.StarId;
import org.linli.volunteer.star.StarStatus;
import org.linli.volunteer.star.Stars;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Stars in MongoDB. */
@Repository
class MongoStars implements Stars {

    private static final String COLLECTION = "stars";

    private final AggregateStore<StarDocument> store;
    private final CryptoProvider crypto;
    private final Clock clock;

    MongoStars(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto, Clock clock) {
        this.store = stores.of(StarDocument.class, COLLECTION);
        this.crypto = crypto;
        this.clock = clock;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("volunteerId", 1));
        collection.createIndex(new Document("status", 1).append("place", 1));
    }

    @Override
    public void addIfNew(Star star) {
        if (find(star.state().id()).isPresent()) {
            return;
        }
        try {
            store.insert(document(star), PublishedStarEvents.of(star, Today.at(clock)));
        } catch (DuplicateKeyException there) {
            // somebody else was first: it is the same star
        }
    }

    @Override
    public Optional<Versioned<Star>> find(StarId id) {
        return store.find(id.value()).map(this::star);
    }

    @Override
    public Versioned<Star> save(Star star, long version) {
        store.update(document(star), version, PublishedStarEvents.of(star, Today.at(clock)));
        return new Versioned<>(star, version + 1);
    }

    @Override
    public List<Versioned<Star>> of(VolunteerId volunteer) {
        return store
                .find(Query.query(Criteria.where("volunteerId").is(volunteer.value()))
                        .with(Sort.by("star")))
                .stream()
                .map(this::star)
                .toList();
    }

    @Override
    public Page<Versioned<Star>> list(
            String areaPrefix, @Nullable StarStatus status, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("place").regex("^" + areaPrefix)));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("place"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(this::star);
    }

    @Override
    public List<StarId> publicized(int limit) {
        return store
                .find(Query.query(Criteria.where("status").is(StarStatus.PUBLICIZED.name()))
                        .limit(limit))
                .stream()
                .map(found -> new StarId(found.value().id()))
                .toList();
    }

    private StarDocument document(Star star) {
        Star.State state = star.state();
        String id = state.id().value();
        String reason = state.reason();
        return new StarDocument(
                id,
                state.area() + "/" + id,
                state.volunteer().value(),
                state.area(),
                state.star(),
                state.status().name(),
                state.publicizedOn(),
                state.publicUntil(),
                state.provisional(),
                state.grantedOn(),
                reason == null ? null : crypto.encrypt(reason, context(id)));
    }

    private Versioned<Star> star(Versioned<StarDocument> stored) {
        StarDocument d = stored.value();
        return new Versioned<>(
                Star.restore(new Star.State(
                        new StarId(d.id()),
                        new VolunteerId(d.volunteerId()),
                        d.area(),
                        d.star(),
                        StarStatus.valueOf(d.status()),
                        d.publicizedOn(),
                        d.publicUntil(),
                        d.provisional(),
                        d.grantedOn(),
                        d.reason() == null ? null : crypto.decrypt(d.reason(), context(d.id())))),
                stored.version());
    }

    private static String context(String id) {
        return "star/" + id + "/reason";
    }
}
