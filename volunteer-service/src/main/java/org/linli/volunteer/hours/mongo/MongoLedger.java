package org.linli.volunteer.hours.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.linli.volunteer.hours.Account;
import org.linli.volunteer.hours.Hours;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.LedgerEntry;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.hours.Posting;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The ledger in MongoDB. */
@Repository
class MongoLedger implements Ledger, Hours {

    private final MongoCollection<Document> lines;

    MongoLedger(MongoTemplate mongo) {
        this.lines = mongo.getCollection("hoursLedger");
        lines.createIndex(new Document("volunteerId", 1).append("place", 1), new IndexOptions().unique(true));
        lines.createIndex(new Document("activityId", 1));
        lines.createIndex(new Document("area", 1));
    }

    @Override
    public Added add(LedgerEntry entry) {
        Minutes moved = entry.moved();
        try {
            lines.insertOne(new Document("_id", moved.entryId())
                    .append("volunteerId", moved.volunteerId())
                    .append("place", entry.place())
                    .append("balance", entry.balance())
                    .append("activityId", moved.activityId())
                    .append("area", moved.area())
                    .append("day", moved.day().toString())
                    .append("minutes", moved.minutes())
                    .append("kind", moved.kind())
                    .append("evidence", moved.evidence())
                    .append("postings", postings(entry))
                    .append("recordedAt", Date.from(entry.recordedAt())));
            return Added.NEW;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            boolean known = lines.find(Filters.eq("_id", moved.entryId())).first() != null;
            return known ? Added.KNOWN : Added.PLACE_TAKEN;
        }
    }

    @Override
    public Optional<LedgerEntry> last(String volunteerId) {
        return newest(volunteerId, 1).stream().findFirst();
    }

    @Override
    public List<LedgerEntry> newest(String volunteerId, int limit) {
        List<LedgerEntry> newest = new ArrayList<>();
        lines.find(Filters.eq("volunteerId", volunteerId))
                .sort(Sorts.descending("place"))
                .limit(limit)
                .forEach(line -> newest.add(entry(line)));
        return newest;
    }

    @Override
    public List<LedgerEntry> before(String volunteerId, long place, int limit) {
        List<LedgerEntry> older = new ArrayList<>();
        lines.find(Filters.and(Filters.eq("volunteerId", volunteerId), Filters.lt("place", place)))
                .sort(Sorts.descending("place"))
                .limit(limit)
                .forEach(line -> older.add(entry(line)));
        return older;
    }

    @Override
    public long effectiveMinutes(String volunteerId) {
        return last(volunteerId).map(LedgerEntry::balance).orElse(0L);
    }

    @Override
    public long effectiveMinutes(String volunteerId, LocalDate first, LocalDate last) {
        return byDay(volunteerId, new Document("$gte", first.toString()).append("$lte", last.toString()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public Map<Integer, Long> effectiveMinutesByYear(String volunteerId) {
        Map<Integer, Long> years = new TreeMap<>();
        byDay(volunteerId, new Document("$gt", ""))
                .forEach((day, minutes) -> years.merge(LocalDate.parse(day).getYear(), minutes, Long::sum));
        return years;
    }

    private Map<String, Long> byDay(String volunteerId, Document days) {
        Map<String, Long> sums = new TreeMap<>();
        lines.aggregate(List.of(
                        new Document("$match", new Document("volunteerId", volunteerId).append("day", days)),
                        new Document(
                                "$group",
                                new Document("_id", "$day").append("minutes", new Document("$sum", "$minutes")))))
                .forEach(sum -> sums.put(sum.getString("_id"), number(sum, "minutes")));
        return sums;
    }

    @Override
    public long minutes(String areaPrefix) {
        Document sum = lines.aggregate(List.of(
                        new Document("$match", new Document("area", Pattern.compile("^" + areaPrefix))),
                        new Document(
                                "$group",
                                new Document("_id", null).append("minutes", new Document("$sum", "$minutes")))))
                .first();
        return sum == null ? 0 : number(sum, "minutes");
    }

    @Override
    public Stream<Line> lines() {
        MongoCursor<Document> cursor =
                lines.find().sort(Sorts.ascending("volunteerId", "place")).cursor();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .onClose(cursor::close)
                .map(line -> new Line(entry(line), legs(line)));
    }

    private static List<Posting> legs(Document line) {
        return line.getList("postings", Document.class, List.of()).stream()
                .map(leg -> new Posting(new Account(leg.getString("account")), leg.getInteger("minutes")))
                .toList();
    }

    @Override
    public List<Drift> drift(int limit) {
        List<Drift> drift = new ArrayList<>();
        lines.aggregate(List.of(
                        new Document("$sort", new Document("volunteerId", 1).append("place", 1)),
                        new Document(
                                "$group",
                                new Document("_id", "$volunteerId")
                                        .append("sum", new Document("$sum", "$minutes"))
                                        .append("lines", new Document("$sum", 1))
                                        .append("place", new Document("$max", "$place"))
                                        .append("balance", new Document("$last", "$balance")))))
                .forEach(account -> {
                    long sum = number(account, "sum");
                    long balance = number(account, "balance");
                    long place = number(account, "place");
                    long count = number(account, "lines");
                    if ((sum != balance || place != count) && drift.size() < limit) {
                        drift.add(new Drift(account.getString("_id"), balance, sum, place, count));
                    }
                });
        return drift;
    }

    /** Both legs are stored, so that a check of debits and credits reads what was written and not what follows from it. */
    private static List<Document> postings(LedgerEntry entry) {
        return entry.postings().stream()
                .map(leg -> new Document("account", leg.account().name()).append("minutes", leg.minutes()))
                .toList();
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static LedgerEntry entry(Document line) {
        return new LedgerEntry(
                new Minutes(
                        line.getString("_id"),
                        line.getString("volunteerId"),
                        line.getString("activityId"),
                        line.getString("area"),
                        LocalDate.parse(line.getString("day")),
                        line.getInteger("minutes"),
                        line.getString("kind"),
                        line.getString("evidence")),
                number(line, "place"),
                number(line, "balance"),
                line.getDate("recordedAt").toInstant());
    }
}
