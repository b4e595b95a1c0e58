package org.linli.volunteer.certificate.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.linli.platform.time.Ids;
import org.linli.volunteer.certificate.AccessRecords;
import org.linli.volunteer.certificate.CertificateId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Readings in MongoDB, inserted and never changed. */
@Repository
class MongoAccessRecords implements AccessRecords {

    private final MongoCollection<Document> readings;
    private final Ids ids;

    MongoAccessRecords(MongoTemplate mongo, Ids ids) {
        this.readings = mongo.getCollection("certificateReadings");
        this.ids = ids;
        readings.createIndex(new Document("certificate", 1).append("at", 1));
    }

    @Override
    public void add(Access access) {
        readings.insertOne(new Document("_id", ids.next())
                .append("certificate", access.certificate().value())
                .append("reader", access.reader())
                .append("what", access.what())
                .append("at", Date.from(access.at())));
    }

    @Override
    public List<Access> of(CertificateId certificate, int limit) {
        List<Access> found = new ArrayList<>();
        readings.find(Filters.eq("certificate", certificate.value()))
                .sort(Sorts.descending("at"))
                .limit(limit)
                .forEach(reading -> found.add(new Access(
                        certificate,
                        reading.getString("reader"),
                        reading.getString("what"),
                        reading.getDate("at").toInstant())));
        return found;
    }
}
