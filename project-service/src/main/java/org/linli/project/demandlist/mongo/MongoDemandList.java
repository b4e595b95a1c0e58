package org.linli.project.demandlist.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.project.demandlist.DemandList;
import org.linli.project.demandlist.EventPosition;
import org.linli.project.demandlist.KnownDemand;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Keeps the demand list in one document per demand; effect and event position are one conditional write. */
public final class MongoDemandList implements DemandList {

    static final String COLLECTION = "demands";

    /** The literals that say that a demand is or has been on the list, should its listing not have been heard of. */
    private static final Set<String> AFTER_LISTING =
            Set.of("LISTED", "MATCHING", "MATCHED", "IN_SERVICE", "DONE", "EVALUATED", "EXPIRED", "REOPENED");

    private static final String LISTED = "LISTED";
    private static final Part STATUS = new Part("partition", "offset", "time");
    private static final Part TIME = new Part("windowPartition", "windowOffset", "windowTime");

    private final MongoTemplate mongo;

    public MongoDemandList(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<KnownDemand> find(String demandId) {
        return Optional.ofNullable(mongo.findById(demandId, DemandDocument.class, COLLECTION))
                .map(found -> new KnownDemand(
                        found.id(),
                        found.area(),
                        found.title(),
                        found.demandClass(),
                        Objects.requireNonNullElse(found.status(), LISTED),
                        !Boolean.FALSE.equals(found.everListed()),
                        found.asked(),
                        found.decided()));
    }

    @Override
    public void noteListed(
            String demandId,
            String area,
            String title,
            String demandClass,
            KnownDemand.Window asked,
            EventPosition position) {
        write(
                demandId,
                STATUS,
                position,
                new Update()
                        .set("area", area)
                        .set("title", title)
                        .set("demandClass", demandClass)
                        .set("status", LISTED)
                        .set("everListed", true));
        write(
                demandId,
                TIME,
                position,
                new Update().set("area", area).set("asked", asked).unset("decided"));
    }

    @Override
    public void noteStatus(
            String demandId, String area, @Nullable String demandClass, String status, EventPosition position) {
        Update update = new Update().set("area", area).set("status", status);
        if (demandClass != null) {
            update.set("demandClass", demandClass);
        }
        if (AFTER_LISTING.contains(status)) {
            update.set("everListed", true);
        } else {
            update.setOnInsert("everListed", false);
        }
        write(demandId, STATUS, position, update);
    }

    @Override
    public void noteWindow(String demandId, String area, KnownDemand.Window decided, EventPosition position) {
        write(demandId, TIME, position, new Update().set("area", area).set("decided", decided));
    }

    @Override
    public void noteWindowOpen(String demandId, String area, EventPosition position) {
        write(demandId, TIME, position, new Update().set("area", area).unset("decided"));
    }

    /** Writes one part of a demand in one conditional write, which also keeps where the event stood. */
    private void write(String demandId, Part part, EventPosition position, Update update) {
        Criteria older = new Criteria()
                .orOperator(
                        where(part.partition()).exists(false),
                        where(part.partition())
                                .is(position.partition())
                                .and(part.offset())
                                .lt(position.offset()),
                        where(part.partition())
                                .ne(position.partition())
                                .and(part.time())
                                .lt(position.time()));
        Query query = Query.query(where("_id").is(demandId).andOperator(older));
        update.set(part.partition(), position.partition())
                .set(part.offset(), position.offset())
                .set(part.time(), position.time());
        try {
            mongo.upsert(query, update, COLLECTION);
        } catch (DuplicateKeyException newerKnown) {
            // the demand is there and did not match: what is known is newer than this event
            return;
        }
    }

    /** What is written by events of its own order, under these names. */
    private record Part(String partition, String offset, String time) {}
}
