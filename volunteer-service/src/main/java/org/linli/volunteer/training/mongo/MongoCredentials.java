package org.linli.volunteer.training.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.training.Credential;
import org.linli.volunteer.training.CredentialId;
import org.linli.volunteer.training.CredentialStatus;
import org.linli.volunteer.training.Credentials;
import org.linli.volunteer.training.PublishedTrainingEvents;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Credentials in MongoDB. */
@Repository
class MongoCredentials implements Credentials {

    private static final String COLLECTION = "credentials";

    private final AggregateStore<CredentialDocument> store;
    private final CryptoProvider crypto;

    MongoCredentials(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(CredentialDocument.class, COLLECTION);
        this.crypto = crypto;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("volunteerId", 1));
        collection.createIndex(new Document("lapse", 1).append("area", 1));
    }

    @Override
    public Optional<Versioned<Credential>> find(CredentialId id) {
        return store.find(id.value()).map(this::credential);
    }

    @Override
    public List<Versioned<Credential>> of(VolunteerId volunteer) {
        Query query =
                Query.query(Criteria.where("volunteerId").is(volunteer.value())).with(Sort.by("kind", "term"));
        return store.find(query).stream().map(this::credential).toList();
    }

    @Override
    public Versioned<Credential> save(Credential credential, long version) {
        CredentialDocument document = document(credential.state());
        store.put(document, version, PublishedTrainingEvents.of(credential));
        return new Versioned<>(credential, version + 1);
    }

    @Override
    public Page<Versioned<Credential>> lapsing(String areaPrefix, LocalDate by, @Nullable String cursor, int limit) {
        ListQuery lapsing = ListQuery.below(areaPrefix)
                .and(Criteria.where("lapse").lt(by.plusDays(1).toString()));
        return store.rising(lapsing, "lapse", cursor, limit, row -> String.valueOf(row.lapse()))
                .map(this::credential);
    }

    private CredentialDocument document(Credential.State state) {
        Credential.Grant grant = state.grant();
        LocalDate until = grant.until();
        PersonalData<String> document = grant.document();
        String id = state.id().value();
        return new CredentialDocument(
                id,
                state.volunteer().value(),
                state.area(),
                state.kind().name(),
                state.term(),
                grant.opensSkills(),
                document == null ? null : crypto.encrypt(document.reveal(), context(id)),
                grant.issuer(),
                grant.from(),
                until,
                grant.source(),
                state.status().name(),
                state.revokedOn(),
                until == null || state.status() != CredentialStatus.VALID ? null : until + "/" + id);
    }

    private Versioned<Credential> credential(Versioned<CredentialDocument> stored) {
        CredentialDocument d = stored.value();
        String document = d.document();
        return new Versioned<>(
                Credential.restore(new Credential.State(
                        new CredentialId(d.id()),
                        new VolunteerId(d.volunteerId()),
                        d.area(),
                        Credential.Kind.valueOf(d.kind()),
                        d.term(),
                        new Credential.Grant(
                                d.opensSkills(),
                                document == null
                                        ? null
                                        : PersonalData.idNumber(crypto.decrypt(document, context(d.id()))),
                                d.issuer(),
                                d.from(),
                                d.until(),
                                d.source()),
                        CredentialStatus.valueOf(d.status()),
                        d.revokedOn())),
                stored.version());
    }

    private static String context(String id) {
        return "credential/" + id + "/document";
    }
}
