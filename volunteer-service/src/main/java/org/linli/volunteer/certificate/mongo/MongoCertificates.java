package org.linli.volunteer.certificate.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.certificate.Certificate;
import org.linli.volunteer.certificate.CertificateId;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.certificate.Certificates;
import org.linli.volunteer.certificate.PublishedCertificateEvents;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Certificates in MongoDB. */
@Repository
class MongoCertificates implements Certificates {

    private static final String COLLECTION = "certificates";

    private final AggregateStore<CertificateDocument> store;
    private final SealedCertificates seals;
    private final Clock clock;

    MongoCertificates(
            AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto, JsonMapper json, Clock clock) {
        this.store = stores.of(CertificateDocument.class, COLLECTION);
        this.seals = new SealedCertificates(crypto, json);
        this.clock = clock;
        var collection = mongo.getCollection(COLLECTION);
        IndexOptions unique = new IndexOptions().unique(true).sparse(true);
        collection.createIndex(new Document("number", 1), unique);
        collection.createIndex(new Document("proof", 1), unique);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("volunteerId", 1).append("place", 1));
        collection.createIndex(new Document("status", 1).append("place", 1));
    }

    @Override
    public Versioned<Certificate> add(Certificate certificate) {
        try {
            store.insert(seals.seal(certificate), PublishedCertificateEvents.of(certificate, Today.at(clock)));
            return new Versioned<>(certificate, 1);
        } catch (DuplicateKeyException there) {
            return find(certificate.state().id()).orElseThrow(() -> there);
        }
    }

    @Override
    public Optional<Versioned<Certificate>> find(CertificateId id) {
        return store.find(id.value()).map(this::open);
    }

    @Override
    public Optional<Certificate> find(String number, String code) {
        return store.findOne(Query.query(Criteria.where("proof").is(seals.proof(number, code))))
                .map(found -> seals.open(found.value()));
    }

    @Override
    public Versioned<Certificate> save(Certificate certificate, long version) {
        store.update(seals.seal(certificate), version, PublishedCertificateEvents.of(certificate, Today.at(clock)));
        return new Versioned<>(certificate, version + 1);
    }

    @Override
    public Page<Versioned<Certificate>> list(
            String bodyPrefix,
            @Nullable CertificateStatus status,
            @Nullable VolunteerId volunteer,
            @Nullable String cursor,
            int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("place").regex("^" + bodyPrefix)));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (volunteer != null) {
            all.add(Criteria.where("volunteerId").is(volunteer.value()));
        }
        return page(all, cursor, limit);
    }

    @Override
    public Page<Versioned<Certificate>> listOwn(
            Collection<VolunteerId> registrations, @Nullable String cursor, int limit) {
        List<String> ids = registrations.stream().map(VolunteerId::value).toList();
        return page(new ArrayList<>(List.of(Criteria.where("volunteerId").in(ids))), cursor, limit);
    }

    @Override
    public List<CertificateId> publicityOver(LocalDate today, int limit) {
        return ids(
                Criteria.where("status")
                        .is(CertificateStatus.PUBLICIZED.name())
                        .and("publicUntil")
                        .lt(today.toString()),
                limit);
    }

    @Override
    public List<CertificateId> waiting(int limit) {
        return ids(
                Criteria.where("status").in(CertificateStatus.APPLIED.name(), CertificateStatus.ACCEPTED.name()),
                limit);
    }

    private List<CertificateId> ids(Criteria which, int limit) {
        return store.find(Query.query(which).with(Sort.by("place")).limit(limit)).stream()
                .map(found -> new CertificateId(found.value().id()))
                .toList();
    }

    private Page<Versioned<Certificate>> page(List<Criteria> all, @Nullable String cursor, int limit) {
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("place"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(this::open);
    }

    private Versioned<Certificate> open(Versioned<CertificateDocument> stored) {
        return new Versioned<>(seals.open(stored.value()), stored.version());
    }
}
