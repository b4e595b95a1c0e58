package org.linli.volunteer.exchange.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.linli.volunteer.exchange.RecordRow;
import org.linli.volunteer.exchange.RecordSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Lines of the hours ledger as records for other systems: who, in which activity, when, how long, how well witnessed. */
@Repository
class LedgerRecords implements RecordSource {

    private static final int BATCH = 500;

    private final MongoCollection<Document> ledger;

    LedgerRecords(MongoTemplate mongo) {
        this.ledger = mongo.getCollection("hoursLedger");
    }

    @Override
    public String kind() {
        return "hourRecord";
    }

    @Override
    public Set<String> fields() {
        return Set.of("id", "volunteerId", "activityId", "area", "day", "minutes", "kind", "evidence", "recordedAt");
    }

    @Override
    public void each(String areaPrefix, Consumer<RecordRow> reader) {
        try (MongoCursor<Document> lines = ledger.find(Filters.regex("area", Pattern.compile("^" + areaPrefix)))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .iterator()) {
            while (lines.hasNext()) {
                reader.accept(row(lines.next()));
            }
        }
    }

    private static RecordRow row(Document line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", line.getString("_id"));
        for (String field : Set.of("volunteerId", "activityId", "area", "kind", "evidence", "minutes")) {
            values.put(field, Objects.requireNonNull(line.get(field), field));
        }
        values.put("day", LocalDate.parse(line.getString("day")));
        values.put("recordedAt", line.getDate("recordedAt").toInstant());
        return new RecordRow(values, false);
    }
}
