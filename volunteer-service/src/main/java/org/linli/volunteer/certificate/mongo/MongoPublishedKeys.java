package org.linli.volunteer.certificate.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.linli.platform.crypto.DocumentSigner;
import org.linli.platform.crypto.VerificationKey;
import org.linli.volunteer.certificate.PublishedKeys;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Published keys in MongoDB: written down when the service starts, never removed. */
@Repository
class MongoPublishedKeys implements PublishedKeys {

    private final MongoCollection<Document> keys;

    MongoPublishedKeys(MongoTemplate mongo, DocumentSigner signer, Clock clock) {
        this.keys = mongo.getCollection("certificateKeys");
        for (VerificationKey key : signer.keys()) {
            keys.updateOne(
                    Filters.eq("_id", key.id()),
                    new Document(
                            "$setOnInsert",
                            new Document("jwk", new Document(new TreeMap<String, Object>(key.jwk())))
                                    .append("since", Date.from(clock.instant()))),
                    new UpdateOptions().upsert(true));
        }
    }

    @Override
    public List<VerificationKey> all() {
        List<VerificationKey> all = new ArrayList<>();
        keys.find().sort(Sorts.descending("since")).forEach(key -> {
            Map<String, String> jwk = new TreeMap<>();
            key.get("jwk", new Document()).forEach((name, value) -> jwk.put(name, String.valueOf(value)));
            all.add(new VerificationKey(key.getString("_id"), jwk));
        });
        return all;
    }
}
