package org.linli.matching.mediation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.matching.mediation.PublishedMediationEvents;
import org.linli.matching.mediation.Room;
import org.linli.matching.mediation.Rooms;
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

/** Rooms in MongoDB. */
@Repository
class MongoRooms implements Rooms {

    private static final String COLLECTION = "mediationRooms";

    record RoomDocument(
            @Id String id,
            String name,
            String area,
            String serves,
            String address,
            List<SealedMediator> mediators,
            List<Room.Hours> hours,
            boolean inUse) {}

    private final AggregateStore<RoomDocument> store;
    private final CryptoProvider crypto;

    MongoRooms(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(RoomDocument.class, COLLECTION);
        this.crypto = crypto;
        mongo.getCollection(COLLECTION).createIndex(new Document("area", 1).append("_id", -1));
        mongo.getCollection(COLLECTION).createIndex(new Document("mediators.subject", 1));
    }

    @Override
    public Versioned<Room> add(Room room) {
        try {
            store.insert(document(room), PublishedMediationEvents.of(room));
            return new Versioned<>(room, 1);
        } catch (DuplicateKeyException there) {
            return get(room.roomId());
        }
    }

    @Override
    public Versioned<Room> get(String id) {
        return room(store.get(id));
    }

    @Override
    public Versioned<Room> save(Room room, long version) {
        store.update(document(room), version, PublishedMediationEvents.of(room));
        return new Versioned<>(room, version + 1);
    }

    @Override
    public Page<Versioned<Room>> list(String areaPrefix, @Nullable String cursor, int limit) {
        Criteria criteria = where("area").regex("^" + areaPrefix);
        if (cursor != null) {
            criteria = new Criteria().andOperator(criteria, where("_id").lt(cursor));
        }
        Query query =
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().id()).map(this::room);
    }

    @Override
    public List<Room> withMediator(String subject) {
        return store.find(Query.query(where("mediators.subject").is(subject))).stream()
                .map(found -> room(found).value())
                .toList();
    }

    private RoomDocument document(Room r) {
        return new RoomDocument(
                r.roomId(),
                r.name(),
                r.area(),
                r.serves(),
                r.address(),
                SealedMediator.seal(r.mediators(), crypto, owner(r.roomId())),
                r.hours(),
                r.inUse());
    }

    private Versioned<Room> room(Versioned<RoomDocument> stored) {
        RoomDocument d = stored.value();
        return new Versioned<>(
                new Room(
                        d.id(),
                        d.name(),
                        d.area(),
                        d.serves(),
                        d.address(),
                        SealedMediator.open(d.mediators(), crypto, owner(d.id())),
                        d.hours(),
                        d.inUse()),
                stored.version());
    }

    private static String owner(String id) {
        return "room/" + id;
    }
}
