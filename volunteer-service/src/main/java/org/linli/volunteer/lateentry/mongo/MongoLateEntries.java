package org.linli.volunteer.lateentry.mongo;

import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.lateentry.LateEntries;
import org.linli.volunteer.lateentry.LateEntry;
import org.linli.volunteer.lateentry.LateEntryId;
import org.linli.volunteer.lateentry.LateEntryStatus;
import org.linli.volunteer.lateentry.Paper;
import org.linli.volunteer.lateentry.PublishedLateEntryEvents;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Late entries in MongoDB. */
@Repository
class MongoLateEntries implements LateEntries {

    private static final String COLLECTION = "lateEntries";

    private final AggregateStore<LateEntryDocument> store;

    MongoLateEntries(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(LateEntryDocument.class, COLLECTION);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("status", 1).append("place", 1));
        collection.createIndex(new Document("volunteerId", 1).append("_id", -1));
    }

    @Override
    public Versioned<LateEntry> add(LateEntry entry) {
        try {
            store.insert(document(entry.state()), PublishedLateEntryEvents.of(entry));
            return new Versioned<>(entry, 1);
        } catch (DuplicateKeyException there) {
            return get(entry.state().id());
        }
    }

    @Override
    public Optional<Versioned<LateEntry>> find(LateEntryId id) {
        return store.find(id.value()).map(MongoLateEntries::entry);
    }

    @Override
    public Versioned<LateEntry> save(LateEntry entry, long version) {
        store.update(document(entry.state()), version, PublishedLateEntryEvents.of(entry));
        return new Versioned<>(entry, version + 1);
    }

    @Override
    public Optional<LateEntry> lastFoundFalse(VolunteerId volunteer) {
        Query query = Query.query(Criteria.where("volunteerId")
                        .is(volunteer.value())
                        .and("status")
                        .is(LateEntryStatus.FOUND_FALSE.name()))
                .with(Sort.by(Sort.Direction.DESC, "verdict.at"))
                .limit(1);
        return store.findOne(query).map(found -> entry(found).value());
    }

    @Override
    public Page<Versioned<LateEntry>> ofVolunteer(VolunteerId volunteer, @Nullable String cursor, int limit) {
        return store.falling(
                        ListQuery.everything().is("volunteerId", volunteer.value()),
                        "_id",
                        cursor,
                        limit,
                        LateEntryDocument::id)
                .map(MongoLateEntries::entry);
    }

    @Override
    public Page<Versioned<LateEntry>> list(
            String areaPrefix, @Nullable LateEntryStatus status, @Nullable String cursor, int limit) {
        ListQuery inArea = ListQuery.below("place", areaPrefix).is("status", status == null ? null : status.name());
        return store.rising(inArea, "place", cursor, limit, LateEntryDocument::place)
                .map(MongoLateEntries::entry);
    }

    private static LateEntryDocument document(LateEntry.State s) {
        LateEntry.Request r = s.request();
        return new LateEntryDocument(
                s.id().value(),
                r.area() + "/" + s.id(),
                r.volunteer().value(),
                r.activity().value(),
                r.title(),
                r.area(),
                r.demandId(),
                r.from(),
                r.to(),
                r.reason(),
                r.papers().stream()
                        .map(paper ->
                                new LateEntryDocument.StoredPaper(paper.kind().name(), paper.reference()))
                        .toList(),
                r.by(),
                s.requestedAt(),
                s.status().name(),
                stored(s.first()),
                stored(s.second()),
                s.verdict() == null
                        ? null
                        : new LateEntryDocument.StoredVerdict(
                                s.verdict().by(),
                                s.verdict().reason(),
                                s.verdict().at()));
    }

    private static LateEntryDocument.@Nullable StoredApproval stored(LateEntry.@Nullable Approval approval) {
        return approval == null
                ? null
                : new LateEntryDocument.StoredApproval(approval.by(), approval.scopeDigits(), approval.at());
    }

    private static LateEntry.@Nullable Approval approval(LateEntryDocument.@Nullable StoredApproval stored) {
        return stored == null ? null : new LateEntry.Approval(stored.by(), stored.scopeDigits(), stored.at());
    }

    private static Versioned<LateEntry> entry(Versioned<LateEntryDocument> found) {
        LateEntryDocument d = found.value();
        LateEntryDocument.StoredVerdict verdict = d.verdict();
        return new Versioned<>(
                LateEntry.restore(new LateEntry.State(
                        new LateEntryId(d.id()),
                        new LateEntry.Request(
                                new VolunteerId(d.volunteerId()),
                                new ActivityId(d.activityId()),
                                d.title(),
                                d.area(),
                                d.demandId(),
                                d.from(),
                                d.to(),
                                d.reason(),
                                d.papers().stream()
                                        .map(paper -> new Paper(Paper.Kind.valueOf(paper.kind()), paper.reference()))
                                        .toList(),
                                d.requestedBy()),
                        d.requestedAt(),
                        LateEntryStatus.valueOf(d.status()),
                        approval(d.first()),
                        approval(d.second()),
                        verdict == null ? null : new LateEntry.Verdict(verdict.by(), verdict.reason(), verdict.at()))),
                found.version());
    }
}
