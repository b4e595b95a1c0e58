package org.linli.volunteer.vetting.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.vetting.PublishedVettingEvents;
import org.linli.volunteer.vetting.RecordQuery;
import org.linli.volunteer.vetting.VettingFile;
import org.linli.volunteer.vetting.VettingFiles;
import org.linli.volunteer.vetting.VettingStatus;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Vetting files in MongoDB; standing, outcomes and references rest encrypted. */
@Repository
class MongoVettingFiles implements VettingFiles {

    private static final String COLLECTION = "vettingFiles";

    private final AggregateStore<VettingFileDocument> store;
    private final CryptoProvider crypto;

    MongoVettingFiles(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(VettingFileDocument.class, COLLECTION);
        this.crypto = crypto;
        mongo.getCollection(COLLECTION).createIndex(new Document("lapse", 1).append("area", 1));
    }

    @Override
    public Optional<Versioned<VettingFile>> find(VolunteerId volunteer) {
        return store.find(volunteer.value()).map(this::open);
    }

    @Override
    public Versioned<VettingFile> save(VettingFile file, long version) {
        VettingFileDocument document = seal(file.state());
        store.put(document, version, PublishedVettingEvents.of(file));
        return new Versioned<>(file, version + 1);
    }

    @Override
    public Page<Versioned<VettingFile>> lapsing(String areaPrefix, LocalDate by, @Nullable String cursor, int limit) {
        ListQuery lapsing = ListQuery.below(areaPrefix)
                .and(Criteria.where("lapse").lt(by.plusDays(1).toString()));
        return store.rising(lapsing, "lapse", cursor, limit, row -> String.valueOf(row.lapse()))
                .map(this::open);
    }

    private VettingFileDocument seal(VettingFile.State state) {
        String id = state.volunteer().value();
        LocalDate until = state.clearedUntil();
        List<VettingFileDocument.Sealed> queries = new ArrayList<>();
        for (RecordQuery query : state.queries()) {
            String place = id + "/" + queries.size();
            queries.add(new VettingFileDocument.Sealed(
                    query.queriedOn(),
                    crypto.encrypt(query.outcome().name(), "vetting/" + place + "/outcome"),
                    crypto.encrypt(query.reference(), "vetting/" + place + "/reference"),
                    query.by(),
                    query.recordedAt()));
        }
        return new VettingFileDocument(
                id,
                state.area(),
                crypto.encrypt(state.status().name(), "vetting/" + id + "/status"),
                until,
                until == null ? null : until + "/" + id,
                queries);
    }

    private Versioned<VettingFile> open(Versioned<VettingFileDocument> stored) {
        VettingFileDocument d = stored.value();
        List<RecordQuery> queries = new ArrayList<>();
        for (VettingFileDocument.Sealed query : d.queries()) {
            String place = d.id() + "/" + queries.size();
            queries.add(new RecordQuery(
                    query.queriedOn(),
                    RecordQuery.Outcome.valueOf(crypto.decrypt(query.outcome(), "vetting/" + place + "/outcome")),
                    crypto.decrypt(query.reference(), "vetting/" + place + "/reference"),
                    query.by(),
                    query.recordedAt()));
        }
        return new Versioned<>(
                VettingFile.restore(new VettingFile.State(
                        new VolunteerId(d.id()),
                        d.area(),
                        VettingStatus.valueOf(crypto.decrypt(d.status(), "vetting/" + d.id() + "/status")),
                        d.clearedUntil(),
                        queries)),
                stored.version());
    }
}
