package org.linli.volunteer.socialworker.mongo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.socialworker.ExamCampaign;
import org.linli.volunteer.socialworker.ExamCampaignId;
import org.linli.volunteer.socialworker.ExamEntry;
import org.linli.volunteer.socialworker.ExamEntryId;
import org.linli.volunteer.socialworker.ExamEntryStatus;
import org.linli.volunteer.socialworker.Exams;
import org.linli.volunteer.socialworker.Grade;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Campaigns and entries in MongoDB. */
@Repository
class MongoExams implements Exams {

    private static final String CAMPAIGNS = "examCampaigns";
    private static final String ENTRIES = "examEntries";

    private final AggregateStore<ExamCampaignDocument> campaigns;
    private final AggregateStore<ExamEntryDocument> entries;
    private final MongoTemplate mongo;

    MongoExams(AggregateStores stores, MongoTemplate mongo) {
        this.campaigns = stores.of(ExamCampaignDocument.class, CAMPAIGNS);
        this.entries = stores.of(ExamEntryDocument.class, ENTRIES);
        this.mongo = mongo;
        mongo.getCollection(CAMPAIGNS).createIndex(new Document("place", 1));
        mongo.getCollection(ENTRIES).createIndex(new Document("campaign", 1).append("status", 1));
    }

    @Override
    public ExamCampaign add(ExamCampaign c) {
        try {
            campaigns.insert(
                    new ExamCampaignDocument(
                            c.id().value(),
                            c.area() + "/" + c.id(),
                            c.area(),
                            c.name(),
                            c.grade().name(),
                            c.signUpFrom(),
                            c.signUpUntil(),
                            c.examDay()),
                    List.of());
            return c;
        } catch (DuplicateKeyException there) {
            return get(c.id());
        }
    }

    @Override
    public Optional<ExamCampaign> find(ExamCampaignId id) {
        return campaigns.find(id.value()).map(found -> campaign(found.value()));
    }

    @Override
    public Page<ExamCampaign> list(String areaPrefix, @Nullable String cursor, int limit) {
        ListQuery inArea = ListQuery.below("place", areaPrefix);
        return campaigns
                .rising(inArea, "place", cursor, limit, ExamCampaignDocument::place)
                .map(found -> campaign(found.value()));
    }

    @Override
    public Versioned<ExamEntry> add(ExamEntry entry) {
        try {
            entries.insert(document(entry.state()), List.of());
            return new Versioned<>(entry, 1);
        } catch (DuplicateKeyException there) {
            return get(entry.state().id());
        }
    }

    @Override
    public Optional<Versioned<ExamEntry>> find(ExamEntryId id) {
        return entries.find(id.value()).map(MongoExams::entry);
    }

    @Override
    public Versioned<ExamEntry> save(ExamEntry entry, long version) {
        entries.update(document(entry.state()), version, List.of());
        return new Versioned<>(entry, version + 1);
    }

    @Override
    public Page<Versioned<ExamEntry>> entriesOf(
            ExamCampaignId campaign, String areaPrefix, @Nullable String cursor, int limit) {
        ListQuery ofCampaign = ListQuery.below(areaPrefix).is("campaign", campaign.value());
        return entries.rising(ofCampaign, "_id", cursor, limit, ExamEntryDocument::id)
                .map(MongoExams::entry);
    }

    @Override
    public Map<ExamEntryStatus, Long> count(ExamCampaignId campaign) {
        Map<ExamEntryStatus, Long> counts = new EnumMap<>(ExamEntryStatus.class);
        mongo.getCollection(ENTRIES)
                .aggregate(List.of(
                        new Document("$match", new Document("campaign", campaign.value())),
                        new Document("$group", new Document("_id", "$status").append("n", new Document("$sum", 1)))))
                .forEach(row -> counts.put(
                        ExamEntryStatus.valueOf(row.getString("_id")),
                        Objects.requireNonNull(row.get("n", Number.class)).longValue()));
        return counts;
    }

    private static ExamCampaign campaign(ExamCampaignDocument d) {
        return new ExamCampaign(
                new ExamCampaignId(d.id()),
                d.area(),
                d.name(),
                Grade.valueOf(d.grade()),
                d.signUpFrom(),
                d.signUpUntil(),
                d.examDay());
    }

    private static ExamEntryDocument document(ExamEntry.State state) {
        return new ExamEntryDocument(
                state.id().value(),
                state.campaign().value(),
                state.volunteer().value(),
                state.area(),
                state.status().name());
    }

    private static Versioned<ExamEntry> entry(Versioned<ExamEntryDocument> stored) {
        ExamEntryDocument d = stored.value();
        return new Versioned<>(
                ExamEntry.restore(new ExamEntry.State(
                        new ExamEntryId(d.id()),
                        new ExamCampaignId(d.campaign()),
                        new VolunteerId(d.volunteer()),
                        d.area(),
                        ExamEntryStatus.valueOf(d.status()))),
                stored.version());
    }
}
