package org.linli.volunteer.reconciliation.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.linli.platform.outbox.Rollups;
import org.linli.volunteer.reconciliation.PublishedFigures;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Reads the statistics' own sums, not what they were computed from. */
@Repository
class MongoPublishedFigures implements PublishedFigures {

    private static final String MINUTES = "minutes";

    private final MongoCollection<Document> sums;
    private final Rollups rollups;

    MongoPublishedFigures(MongoTemplate mongo, Rollups volunteeringRollups) {
        this.sums = mongo.getCollection("volunteeringRollups");
        this.rollups = volunteeringRollups;
    }

    @Override
    public Map<String, Long> minutes(String areaPrefix) {
        Map<String, Long> buckets = new HashMap<>();
        sums.find(Filters.and(
                        Filters.eq("metric", MINUTES),
                        Filters.ne("day", Rollups.ALL_DAYS),
                        Filters.regex("area", Pattern.compile("^" + areaPrefix))))
                .forEach(row -> buckets.put(
                        row.getString("area") + "|" + row.getString("day"),
                        row.get("value") instanceof Number value ? value.longValue() : 0L));
        return buckets;
    }

    @Override
    public long total(String areaPrefix) {
        return rollups.totals(areaPrefix).getOrDefault(MINUTES, 0L);
    }
}
