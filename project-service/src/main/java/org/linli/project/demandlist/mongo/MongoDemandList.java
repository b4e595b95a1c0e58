package org.linli.project.demandlist.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

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
                        found.status(),
                        found.everListed()));
    }

    @Override
    public void noteListed(String demandId, String area, String title, String demandClass, EventPosition position) {
        write(
                demandId,
                position,
                new Update()
                        .set("area", area)
                        .set("title", title)
                        .set("demandClass", demandClass)
                        .set("status", "LISTED")
                        .set("everListed", true));
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
        write(demandId, position, update);
    }

    private void write(String demandId, EventPosition position, Update update) {
        Criteria older = new Criteria()
                .orOperator(
                        where("partition")
                                .is(position.partition())
                                .and("offset")
                                .lt(position.offset()),
                        where("partition").ne(position.partition()).and("time").lt(position.time()));
        Query query = Query.query(where("_id").is(demandId).andOperator(older));
        update.set("partition", position.partition())
                .set("offset", position.offset())
                .set("time", position.time());
        try {
            mongo.upsert(query, update, DemandDocument.class, COLLECTION);
        } catch (DuplicateKeyException newerKnown) {
            // the demand is there and did not match: what is known is newer than this event
            return;
        }
    }
}
