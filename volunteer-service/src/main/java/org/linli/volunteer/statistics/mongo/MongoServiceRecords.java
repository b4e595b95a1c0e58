package org.linli.volunteer.statistics.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.linli.platform.time.Zones;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.statistics.Period;
import org.linli.volunteer.statistics.ServiceRecords;
import org.linli.volunteer.team.TeamStatus;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Counts in MongoDB; people are looked up in batches, so that memory stays small however many served. */
@Repository
class MongoServiceRecords implements ServiceRecords {

    private static final int BATCH = 1000;
    private static final List<String> HELD = List.of(
            ActivityStatus.FINISHED.name(), ActivityStatus.HOURS_CONFIRMED.name(), ActivityStatus.ARCHIVED.name());

    private final MongoCollection<Document> ledger;
    private final MongoCollection<Document> volunteers;
    private final MongoCollection<Document> activities;
    private final MongoCollection<Document> teams;

    MongoServiceRecords(MongoTemplate mongo) {
        this.ledger = mongo.getCollection("hoursLedger");
        this.volunteers = mongo.getCollection("volunteers");
        this.activities = mongo.getCollection("activities");
        this.teams = mongo.getCollection("teams");
        ledger.createIndex(new Document("day", 1).append("volunteerId", 1));
        activities.createIndex(new Document("endsAt", 1));
    }

    @Override
    public Map<String, Long> people(String areaPrefix, int childLength, Period period, int minutes) {
        Map<String, Long> counts = new TreeMap<>();
        List<String> batch = new ArrayList<>();
        try (MongoCursor<Document> sums = ledger.aggregate(List.of(
                        new Document("$match", days(period)),
                        new Document(
                                "$group",
                                new Document("_id", "$volunteerId")
                                        .append("minutes", new Document("$sum", "$minutes")))))
                .batchSize(BATCH)
                .iterator()) {
            while (sums.hasNext()) {
                Document sum = sums.next();
                if (number(sum, "minutes") >= minutes) {
                    batch.add(sum.getString("_id"));
                }
                if (batch.size() == BATCH) {
                    count(batch, areaPrefix, childLength, counts);
                }
            }
        }
        count(batch, areaPrefix, childLength, counts);
        return counts;
    }

    private void count(List<String> ids, String areaPrefix, int childLength, Map<String, Long> counts) {
        if (ids.isEmpty()) {
            return;
        }
        Bson registeredHere = Filters.and(
                Filters.in("_id", ids),
                Filters.eq("status", VolunteerStatus.ACTIVE.name()),
                Filters.regex("area", below(areaPrefix)));
        volunteers
                .find(registeredHere)
                .projection(Projections.include("area"))
                .forEach(volunteer ->
                        counts.merge(volunteer.getString("area").substring(0, childLength), 1L, Long::sum));
        ids.clear();
    }

    @Override
    public Held held(String areaPrefix, int childLength, Period period) {
        long all = 0;
        long joint = 0;
        Map<String, Long> byTheme = new TreeMap<>();
        Map<String, Long> byChild = new TreeMap<>();
        Bson ended = Filters.and(
                Filters.gte("endsAt", startOf(period.from())),
                Filters.lt("endsAt", startOf(period.to().plusDays(1))),
                Filters.in("status", HELD),
                Filters.regex("area", below(areaPrefix)));
        try (MongoCursor<Document> found = activities
                .find(ended)
                .projection(Projections.include("area", "extras"))
                .batchSize(BATCH)
                .iterator()) {
            while (found.hasNext()) {
                Document activity = found.next();
                all++;
                byChild.merge(activity.getString("area").substring(0, childLength), 1L, Long::sum);
                Document extras = activity.get("extras", new Document());
                joint += extras.getString("supervisor") == null ? 0 : 1;
                String theme = extras.getString("theme");
                if (theme != null) {
                    byTheme.merge(theme, 1L, Long::sum);
                }
            }
        }
        return new Held(all, joint, byTheme, byChild);
    }

    @Override
    public long teams(String areaPrefix) {
        return teams.countDocuments(
                Filters.and(Filters.eq("status", TeamStatus.ACTIVE.name()), Filters.regex("area", below(areaPrefix))));
    }

    @Override
    public long ledgerMinutes(String areaPrefix, Period period) {
        Document sum = ledger.aggregate(List.of(
                        new Document("$match", days(period).append("area", below(areaPrefix))),
                        new Document(
                                "$group",
                                new Document("_id", null).append("minutes", new Document("$sum", "$minutes")))))
                .first();
        return sum == null ? 0 : number(sum, "minutes");
    }

    private static Document days(Period period) {
        return new Document(
                "day",
                new Document("$gte", period.from().toString())
                        .append("$lte", period.to().toString()));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(Zones.CHINA).toInstant());
    }

    private static Pattern below(String areaPrefix) {
        return Pattern.compile("^" + areaPrefix);
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
