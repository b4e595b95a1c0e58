package org.linli.casework.statistics.mongo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.linli.casework.casefile.CaseStatus;
import org.linli.casework.casefile.mongo.MongoCaseFiles;
import org.linli.casework.statistics.CaseCounts;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Groups the cases of a district by street and status; it only reads. */
public final class MongoCaseCounts implements CaseCounts {

    private final MongoTemplate mongo;

    public MongoCaseCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<StreetCount> ofDistrict(String district) {
        List<Document> pipeline = List.of(
                new Document("$match", new Document("street", new Document("$regex", "^" + district))),
                new Document(
                        "$group",
                        new Document("_id", new Document("street", "$street").append("status", "$status"))
                                .append("cases", new Document("$sum", 1))));
        Map<String, StreetCount> streets = new TreeMap<>();
        for (Document group : mongo.getCollection(MongoCaseFiles.COLLECTION).aggregate(pipeline)) {
            Document key = group.get("_id", Document.class);
            long cases = group.get("cases", Number.class).longValue();
            boolean closed = CaseStatus.valueOf(key.getString("status")).closed();
            streets.merge(
                    key.getString("street"),
                    new StreetCount(key.getString("street"), closed ? 0 : cases, closed ? cases : 0),
                    (a, b) -> new StreetCount(a.street(), a.open() + b.open(), a.closed() + b.closed()));
        }
        return List.copyOf(streets.values());
    }
}
