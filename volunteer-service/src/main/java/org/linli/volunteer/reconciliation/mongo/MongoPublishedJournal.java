package org.linli.volunteer.reconciliation.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.linli.volunteer.reconciliation.PublishedEntry;
import org.linli.volunteer.reconciliation.PublishedJournal;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The journal in MongoDB: one document an entry. */
@Repository
class MongoPublishedJournal implements PublishedJournal {

    private final MongoCollection<Document> entries;

    MongoPublishedJournal(MongoTemplate mongo) {
        this.entries = mongo.getCollection("hoursPublished");
        entries.createIndex(new Document("volunteerId", 1));
    }

    @Override
    public void heard(PublishedEntry entry) {
        entries.updateOne(
                Filters.eq("_id", entry.entryId()),
                new Document(
                                "$setOnInsert",
                                new Document("volunteerId", entry.volunteerId())
                                        .append("area", entry.area())
                                        .append("day", entry.day().toString()))
                        .append("$min", new Document("lowest", entry.lowest()))
                        .append("$max", new Document("highest", entry.highest())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Stream<PublishedEntry> byVolunteer() {
        MongoCursor<Document> cursor =
                entries.find().sort(Sorts.ascending("volunteerId")).cursor();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .onClose(cursor::close)
                .map(d -> new PublishedEntry(
                        d.getString("_id"),
                        d.getString("volunteerId"),
                        d.getString("area"),
                        LocalDate.parse(d.getString("day")),
                        d.getInteger("lowest"),
                        d.getInteger("highest")));
    }
}
