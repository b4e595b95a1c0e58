package org.linli.matching.wish.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.matching.wish.ClaimingTeam;
import org.linli.matching.wish.ClaimingTeams;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The index of teams in MongoDB; it can be read again from the topic at any time. */
@Repository
class MongoClaimingTeams implements ClaimingTeams {

    private final MongoCollection<Document> teams;

    MongoClaimingTeams(MongoTemplate mongo) {
        this.teams = mongo.getCollection("claimingTeams");
        teams.createIndex(Indexes.ascending("account"));
        teams.createIndex(Indexes.ascending("leader"));
    }

    @Override
    public Optional<ClaimingTeam> find(String id) {
        return Optional.ofNullable(teams.find(Filters.eq("_id", id)).first())
                .filter(d -> d.getString("leader") != null)
                .map(d -> new ClaimingTeam(
                        id,
                        Objects.requireNonNullElse(d.getString("status"), "ACTIVE"),
                        Objects.requireNonNull(d.getString("leader")),
                        d.getString("account"),
                        d.getBoolean("acting", true)));
    }

    @Override
    public Set<String> ledBy(String subject, @Nullable String volunteerId) {
        Bson he = volunteerId == null
                ? Filters.eq("account", subject)
                : Filters.or(Filters.eq("account", subject), Filters.eq("leader", volunteerId));
        Set<String> led = new HashSet<>();
        teams.find(Filters.and(he, Filters.ne("acting", false)))
                .projection(Projections.include("_id"))
                .forEach(team -> led.add(team.getString("_id")));
        return led;
    }

    @Override
    public void formed(String id, String area, String leaderId, Place place) {
        set(id, place, new Document("area", area).append("status", "ACTIVE").append("leader", leaderId));
    }

    @Override
    public void led(String id, String area, String leaderId, @Nullable String account, boolean acting, Place place) {
        set(
                id,
                place,
                new Document("area", area)
                        .append("leader", leaderId)
                        .append("account", account)
                        .append("acting", acting));
    }

    @Override
    public void moved(String id, String area, String status, Place place) {
        set(id, place, new Document("area", area).append("status", status));
    }

    private void set(String id, Place place, Document fields) {
        Document newer =
                new Document("_id", id).append("offset", new Document("$not", new Document("$gte", place.offset())));
        try {
            teams.updateOne(
                    newer,
                    new Document("$set", fields.append("offset", place.offset())),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            // the team is there with a later event: this one is heard again
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }
}
