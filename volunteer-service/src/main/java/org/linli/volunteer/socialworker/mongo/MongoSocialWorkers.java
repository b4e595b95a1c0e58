package org.linli.volunteer.socialworker.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.socialworker.Grade;
import org.linli.volunteer.socialworker.PublishedSocialWorkerEvents;
import org.linli.volunteer.socialworker.RegistrationPolicy;
import org.linli.volunteer.socialworker.SocialWorker;
import org.linli.volunteer.socialworker.SocialWorkerId;
import org.linli.volunteer.socialworker.SocialWorkerRejection;
import org.linli.volunteer.socialworker.SocialWorkerStatus;
import org.linli.volunteer.socialworker.SocialWorkers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The register of social workers in MongoDB; names and certificates rest encrypted. */
@Repository
class MongoSocialWorkers implements SocialWorkers {

    private static final String COLLECTION = "socialWorkers";
    private static final String PURPOSE = "social-worker.certificate";

    private final AggregateStore<SocialWorkerDocument> store;
    private final CryptoProvider crypto;
    private final RegistrationPolicy policy;

    MongoSocialWorkers(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto, RegistrationPolicy policy) {
        this.store = stores.of(SocialWorkerDocument.class, COLLECTION);
        this.crypto = crypto;
        this.policy = policy;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("certificateHash", 1), new IndexOptions().unique(true));
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("lapse", 1).append("area", 1));
    }

    @Override
    public Versioned<SocialWorker> add(SocialWorker socialWorker) {
        try {
            store.insert(document(socialWorker), PublishedSocialWorkerEvents.of(socialWorker));
            return new Versioned<>(socialWorker, 1);
        } catch (DuplicateKeyException taken) {
            return find(socialWorker.id())
                    .orElseThrow(() -> new Rejected(new SocialWorkerRejection.CertificateTaken()));
        }
    }

    @Override
    public Optional<Versioned<SocialWorker>> find(SocialWorkerId id) {
        return store.find(id.value()).map(this::socialWorker);
    }

    @Override
    public Versioned<SocialWorker> save(SocialWorker socialWorker, long version) {
        store.update(document(socialWorker), version, PublishedSocialWorkerEvents.of(socialWorker));
        return new Versioned<>(socialWorker, version + 1);
    }

    @Override
    public Page<Versioned<SocialWorker>> list(
            String areaPrefix, @Nullable Grade grade, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("place").regex("^" + areaPrefix)));
        if (grade != null) {
            all.add(Criteria.where("grade").is(grade.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        return page(all, "place", limit);
    }

    @Override
    public Page<Versioned<SocialWorker>> due(
            String areaPrefix, LocalDate by, boolean educationShort, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(
                Criteria.where("area").regex("^" + areaPrefix),
                Criteria.where("lapse").lt(by.plusDays(1).toString())));
        if (educationShort) {
            all.add(Criteria.where("missing").gt(0));
        }
        if (cursor != null) {
            all.add(Criteria.where("lapse").gt(cursor));
        }
        return page(all, "lapse", limit);
    }

    private Page<Versioned<SocialWorker>> page(List<Criteria> all, String order, int limit) {
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(order))
                .limit(limit + 1);
        return Page.ofOneMore(
                        store.find(query),
                        limit,
                        row -> order.equals("place")
                                ? row.value().place()
                                : String.valueOf(row.value().lapse()))
                .map(this::socialWorker);
    }

    private SocialWorkerDocument document(SocialWorker socialWorker) {
        SocialWorker.State state = socialWorker.state();
        SocialWorker.Identity identity = state.identity();
        String id = state.id().value();
        VolunteerId volunteer = identity.volunteer();
        String certificate = identity.certificate().reveal();
        return new SocialWorkerDocument(
                id,
                crypto.keyedHash(certificate, PURPOSE),
                identity.area() + "/" + id,
                identity.area(),
                crypto.encrypt(identity.name().reveal(), context(id, "name")),
                crypto.encrypt(certificate, context(id, "certificate")),
                volunteer == null ? null : volunteer.value(),
                identity.agency(),
                state.grade().name(),
                state.period().from(),
                state.period().until(),
                state.period().educationAfter(),
                state.education().stream()
                        .map(e -> new SocialWorkerDocument.Learned(e.day(), e.name(), e.organizer(), e.minutes()))
                        .toList(),
                state.status().name(),
                state.status() == SocialWorkerStatus.REGISTERED ? state.period().until() + "/" + id : null,
                socialWorker.missingMinutes(policy));
    }

    private Versioned<SocialWorker> socialWorker(Versioned<SocialWorkerDocument> stored) {
        SocialWorkerDocument d = stored.value();
        String volunteer = d.volunteer();
        return new Versioned<>(
                SocialWorker.restore(new SocialWorker.State(
                        new SocialWorkerId(d.id()),
                        new SocialWorker.Identity(
                                PersonalData.name(crypto.decrypt(d.name(), context(d.id(), "name"))),
                                PersonalData.idNumber(crypto.decrypt(d.certificate(), context(d.id(), "certificate"))),
                                volunteer == null ? null : new VolunteerId(volunteer),
                                d.area(),
                                d.agency()),
                        Grade.valueOf(d.grade()),
                        new SocialWorker.Period(d.from(), d.until(), d.educationAfter()),
                        d.education().stream()
                                .map(e -> new SocialWorker.Education(e.day(), e.name(), e.organizer(), e.minutes()))
                                .toList(),
                        SocialWorkerStatus.valueOf(d.status()))),
                stored.version());
    }

    private static String context(String id, String field) {
        return "social-worker/" + id + "/" + field;
    }
}
