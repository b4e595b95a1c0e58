package org.linli.casework.casefile.mongo;

import java.util.Optional;
import org.linli.casework.casefile.CaseId;
import org.linli.casework.casefile.vault.IdentityStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Keeps locked identities in a collection of their own. */
public final class MongoIdentityStore implements IdentityStore {

    static final String COLLECTION = "identity_vault";

    private final MongoTemplate mongo;

    public MongoIdentityStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A locked identity. */
    record LockedIdentity(@Id String id, String ciphertext) {}

    @Override
    public void put(CaseId id, String ciphertext) {
        mongo.save(new LockedIdentity(id.value(), ciphertext), COLLECTION);
    }

    @Override
    public Optional<String> find(CaseId id) {
        return Optional.ofNullable(mongo.findById(id.value(), LockedIdentity.class, COLLECTION))
                .map(LockedIdentity::ciphertext);
    }
}
