package org.linli.volunteer.exchange.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.linli.volunteer.exchange.RecordRow;
import org.linli.volunteer.exchange.RecordSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Records that another feature keeps, read as they are stored: only the fields named here, none of which identifies a person.
 *
 * @param stored our field names with those at rest
 * @param needed a field at rest without which a document is no record yet
 */
record StoredRecords(MongoTemplate mongo, String kind, String collection, Map<String, String> stored, String needed)
        implements RecordSource {

    private static final int BATCH = 500;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public Set<String> fields() {
        return stored.keySet();
    }

    @Override
    public void each(String areaPrefix, Consumer<RecordRow> reader) {
        MongoCollection<Document> records = mongo.getCollection(collection);
        try (MongoCursor<Document> found = records.find(
                        Filters.and(Filters.regex("area", Pattern.compile("^" + areaPrefix)), Filters.exists(needed)))
                .projection(Projections.include(new ArrayList<>(stored.values())))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .iterator()) {
            while (found.hasNext()) {
                Document record = found.next();
                Map<String, Object> values = new LinkedHashMap<>();
                stored.forEach((field, atRest) -> {
                    Object value = record.get(atRest);
                    if (value != null) {
                        values.put(field, value(value));
                    }
                });
                reader.accept(new RecordRow(values, false));
            }
        }
    }

    private static Object value(Object value) {
        return switch (value) {
            case Date moment -> moment.toInstant();
            case String text when DAY.matcher(text).matches() -> LocalDate.parse(text);
            case List<?> many -> List.copyOf(many);
            default -> value;
        };
    }
}
