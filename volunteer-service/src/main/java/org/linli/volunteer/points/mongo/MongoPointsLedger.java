package org.linli.volunteer.points.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.Document;
import org.linli.volunteer.points.Movement;
import org.linli.volunteer.points.PointsEntry;
import org.linli.volunteer.points.PointsLedger;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The ledger of points in MongoDB: unique by movement, and by volunteer and place. */
@Repository
class MongoPointsLedger implements PointsLedger {

    private final MongoCollection<Document> lines;

    MongoPointsLedger(MongoTemplate mongo) {
        this.lines = mongo.getCollection("pointsLedger");
        lines.createIndex(new Document("volunteerId", 1).append("place", 1), new IndexOptions().unique(true));
        lines.createIndex(new Document("kind", 1).append("recordedAt", 1));
        lines.createIndex(new Document("area", 1));
    }

    @Override
    public Added add(PointsEntry entry) {
        Movement moved = entry.moved();
        try {
            lines.insertOne(new Document("_id", moved.id())
                    .append("volunteerId", moved.volunteerId())
                    .append("place", entry.place())
                    .append("balance", entry.balance())
                    .append("area", moved.area())
                    .append("kind", moved.kind().name())
                    .append("points", moved.points())
                    .append("day", moved.day().toString())
                    .append("reference", moved.reference())
                    .append(
                            "postings",
                            entry.postings().stream()
                                    .map(leg -> new Document("account", leg.account()).append("points", leg.points()))
                                    .toList())
                    .append("recordedAt", Date.from(entry.recordedAt())));
            return Added.NEW;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(moved.id()).isPresent() ? Added.KNOWN : Added.PLACE_TAKEN;
        }
    }

    @Override
    public Optional<PointsEntry> find(String movementId) {
        return Optional.ofNullable(lines.find(Filters.eq("_id", movementId)).first())
                .map(MongoPointsLedger::entry);
    }

    @Override
    public Optional<PointsEntry> last(String volunteerId) {
        return newest(volunteerId, 1).stream().findFirst();
    }

    @Override
    public List<PointsEntry> newest(String volunteerId, int limit) {
        List<PointsEntry> newest = new ArrayList<>();
        lines.find(Filters.eq("volunteerId", volunteerId))
                .sort(Sorts.descending("place"))
                .limit(limit)
                .forEach(line -> newest.add(entry(line)));
        return newest;
    }

    @Override
    public List<Due> dueBefore(LocalDate day, Predicate<String> areas, int limit) {
        Document earnedBefore = new Document(
                "$and",
                List.of(
                        new Document("$eq", List.of("$kind", Movement.Kind.EARNED.name())),
                        new Document("$lt", List.of("$day", day.toString()))));
        Document otherThanEarned = new Document("$ne", List.of("$kind", Movement.Kind.EARNED.name()));
        List<Due> due = new ArrayList<>();
        lines.aggregate(List.of(
                        new Document("$sort", new Document("volunteerId", 1).append("place", 1)),
                        new Document(
                                "$group",
                                new Document("_id", "$volunteerId")
                                        .append("area", new Document("$last", "$area"))
                                        .append("earned", sumWhen(earnedBefore))
                                        .append("left", sumWhen(otherThanEarned)))))
                .forEach(account -> {
                    long points = number(account, "earned") + number(account, "left");
                    if (points > 0 && due.size() < limit && areas.test(account.getString("area"))) {
                        due.add(new Due(account.getString("_id"), account.getString("area"), points));
                    }
                });
        return due;
    }

    @Override
    public List<PointsEntry> redeemed(Instant from, Instant to, int limit) {
        List<PointsEntry> redeemed = new ArrayList<>();
        lines.find(Filters.and(
                        Filters.eq("kind", Movement.Kind.REDEEMED.name()),
                        // not those that a merger moved
                        Filters.regex("_id", Pattern.compile("^redeem/")),
                        Filters.gte("recordedAt", Date.from(from)),
                        Filters.lte("recordedAt", Date.from(to))))
                .sort(Sorts.ascending("recordedAt"))
                .limit(limit)
                .forEach(line -> redeemed.add(entry(line)));
        return redeemed;
    }

    @Override
    public Proof prove(String areaPrefix, int limit) {
        long[] totals = new long[3];
        lines.find(Filters.regex("area", Pattern.compile("^" + areaPrefix))).forEach(line -> {
            totals[0]++;
            for (Document leg : line.getList("postings", Document.class, List.of())) {
                totals[1] += number(leg, "points");
            }
            totals[2] += number(line, "points");
        });
        return new Proof(totals[0], totals[1], totals[2], drift(areaPrefix, limit));
    }

    private List<String> drift(String areaPrefix, int limit) {
        List<String> drift = new ArrayList<>();
        lines.aggregate(List.of(
                        new Document("$sort", new Document("volunteerId", 1).append("place", 1)),
                        new Document(
                                "$group",
                                new Document("_id", "$volunteerId")
                                        .append("area", new Document("$last", "$area"))
                                        .append("sum", new Document("$sum", "$points"))
                                        .append("lines", new Document("$sum", 1))
                                        .append("place", new Document("$max", "$place"))
                                        .append("balance", new Document("$last", "$balance")))))
                .forEach(account -> {
                    boolean right = number(account, "sum") == number(account, "balance")
                            && number(account, "lines") == number(account, "place");
                    boolean here = account.getString("area").startsWith(areaPrefix);
                    if (!right && here && drift.size() < limit) {
                        drift.add(account.getString("_id"));
                    }
                });
        return drift;
    }

    private static Document sumWhen(Document condition) {
        return new Document("$sum", new Document("$cond", List.of(condition, "$points", 0)));
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static PointsEntry entry(Document line) {
        return new PointsEntry(
                new Movement(
                        line.getString("_id"),
                        line.getString("volunteerId"),
                        line.getString("area"),
                        Movement.Kind.valueOf(line.getString("kind")),
                        number(line, "points"),
                        LocalDate.parse(line.getString("day")),
                        line.getString("reference")),
                number(line, "place"),
                number(line, "balance"),
                line.getDate("recordedAt").toInstant());
    }
}
