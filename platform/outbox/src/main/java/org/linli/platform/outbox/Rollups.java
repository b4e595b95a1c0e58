package org.linli.platform.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Sums by division, day and metric, kept current from a service's own events.
 *
 * <p>Each sum remembers, per topic partition, the offset of the last event that changed it, in the same document: a replayed event
 * changes nothing. An event that a relay sent again after a crash has a new offset, so the place where each event was heard first is kept, and
 * only there does it count. Besides the day's sum one running total per division and metric is kept, so that totals are read without the days.
 */
public final class Rollups {

    /** The day under which running totals are kept. */
    public static final String ALL_DAYS = "all";

    /** How long a first hearing is known: a relay sends again within minutes of a crash. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /** Offsets between two looks for what may be forgotten. */
    static final int FORGET_EVERY = 1_000;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** One change of one sum. */
    public record Delta(String area, LocalDate day, String metric, long amount) {}

    private final MongoCollection<Document> sums;
    private final MongoCollection<Document> heard;

    public Rollups(MongoTemplate mongo, String collection) {
        this.sums = mongo.getCollection(collection);
        this.heard = mongo.getCollection(collection + "Heard");
        sums.createIndex(new Document("day", 1).append("area", 1));
        heard.createIndex(new Document("time", 1));
    }

    public void add(ReceivedEvent<?> event, String area, LocalDate day, String metric, long amount) {
        add(event, List.of(new Delta(area, day, metric, amount)));
    }

    /** Applies every change of one event; changes of the same sum are added up first. */
    public void add(ReceivedEvent<?> event, List<Delta> deltas) {
        if (deltas.isEmpty() || !countsHere(event)) {
            return;
        }
        Map<String, Document> changes = new LinkedHashMap<>();
        for (Delta delta : deltas) {
            for (String day : List.of(delta.day().toString(), ALL_DAYS)) {
                String id = delta.area() + "|" + day + "|" + delta.metric();
                Document change = changes.computeIfAbsent(id, key -> new Document("area", delta.area())
                        .append("day", day)
                        .append("metric", delta.metric())
                        .append("amount", 0L));
                change.put("amount", change.getLong("amount") + delta.amount());
            }
        }
        List<WriteModel<Document>> upserts = new ArrayList<>();
        List<WriteModel<Document>> updates = new ArrayList<>();
        changes.forEach((id, change) -> {
            Document older = older(event, id);
            Document update = update(event, change);
            upserts.add(new UpdateOneModel<>(older, update, new UpdateOptions().upsert(true)));
            updates.add(new UpdateOneModel<>(older, update));
        });
        apply(upserts, updates);
    }

    /** Whether the event was heard first at this offset; one that was is applied again after a crash, by the sums' own offsets once. */
    private boolean countsHere(ReceivedEvent<?> event) {
        String place = event.topic() + "-" + event.partition() + "@" + event.offset();
        try {
            heard.insertOne(
                    new Document("_id", event.id()).append("at", place).append("time", Date.from(event.time())));
            if (event.offset() % FORGET_EVERY == 0) {
                heard.deleteMany(new Document(
                        "time", new Document("$lt", Date.from(event.time().minus(REMEMBERED)))));
            }
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            Document first = heard.find(new Document("_id", event.id())).first();
            return first != null && place.equals(first.getString("at"));
        }
    }

    /**
     * One round trip. A duplicate key means that the sum has seen this offset, or that another writer inserted it a moment ago: only in
     * the second case does the same update without upsert match.
     */
    private void apply(List<WriteModel<Document>> upserts, List<WriteModel<Document>> updates) {
        try {
            sums.bulkWrite(upserts, UNORDERED);
        } catch (MongoBulkWriteException e) {
            List<WriteModel<Document>> again = new ArrayList<>();
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                again.add(updates.get(error.getIndex()));
            }
            sums.bulkWrite(again, UNORDERED);
        }
    }

    private static Document older(ReceivedEvent<?> event, String id) {
        return new Document("_id", id)
                .append(position(event), new Document("$not", new Document("$gte", event.offset())));
    }

    private static Document update(ReceivedEvent<?> event, Document change) {
        return new Document("$inc", new Document("value", change.getLong("amount")))
                .append("$set", new Document(position(event), event.offset()))
                .append(
                        "$setOnInsert",
                        new Document("area", change.getString("area"))
                                .append("day", change.getString("day"))
                                .append("metric", change.getString("metric")));
    }

    private static String position(ReceivedEvent<?> event) {
        return "at." + event.topic().replace('.', '_') + "-" + event.partition();
    }

    /** Running totals by metric of a division and all below it. */
    public Map<String, Long> totals(String areaPrefix) {
        Map<String, Long> totals = new TreeMap<>();
        rows(ALL_DAYS, ALL_DAYS, areaPrefix)
                .forEach(row -> totals.merge(row.getString("metric"), value(row), Long::sum));
        return totals;
    }

    /** Running totals by metric for each division of the given code length below {@code areaPrefix}. */
    public Map<String, Map<String, Long>> byChild(String areaPrefix, int childLength) {
        Map<String, Map<String, Long>> children = new TreeMap<>();
        for (Document row : rows(ALL_DAYS, ALL_DAYS, areaPrefix)) {
            String area = row.getString("area");
            if (area.length() >= childLength) {
                children.computeIfAbsent(area.substring(0, childLength), key -> new TreeMap<>())
                        .merge(row.getString("metric"), value(row), Long::sum);
            }
        }
        return children;
    }

    /** Sums by metric over the days from {@code first} to {@code last}, both included. */
    public Map<String, Long> totals(String areaPrefix, LocalDate first, LocalDate last) {
        Map<String, Long> totals = new TreeMap<>();
        rows(first.toString(), last.toString(), areaPrefix)
                .forEach(row -> totals.merge(row.getString("metric"), value(row), Long::sum));
        return totals;
    }

    private List<Document> rows(String firstDay, String lastDay, String areaPrefix) {
        Document query = new Document(
                        "day",
                        firstDay.equals(lastDay) ? firstDay : new Document("$gte", firstDay).append("$lte", lastDay))
                .append(
                        "area",
                        Pattern.compile("^"
                                + Pattern.quote(areaPrefix).replace("\\Q", "").replace("\\E", "")));
        return sums.find(query).into(new ArrayList<>());
    }

    private static long value(Document row) {
        return Objects.requireNonNull((Number) row.get("value")).longValue();
    }
}
