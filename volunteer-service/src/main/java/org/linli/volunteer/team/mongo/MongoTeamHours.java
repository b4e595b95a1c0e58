package org.linli.volunteer.team.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.TeamHours;
import org.linli.volunteer.team.TeamId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Team hours in MongoDB: read models, one document an activity and one a ledger entry. */
@Repository
class MongoTeamHours implements TeamHours {

    private final MongoCollection<Document> activities;
    private final MongoCollection<Document> lines;

    MongoTeamHours(MongoTemplate mongo) {
        this.activities = mongo.getCollection("teamActivities");
        this.lines = mongo.getCollection("teamHours");
        activities.createIndex(new Document("team", 1));
        lines.createIndex(new Document("team", 1).append("volunteer", 1));
    }

    @Override
    public TeamId organize(String activityId, TeamId team) {
        insertOnce(activities, new Document("_id", activityId).append("team", team.value()));
        return organizerOf(activityId).orElse(team);
    }

    @Override
    public Optional<TeamId> organizerOf(String activityId) {
        return Optional.ofNullable(
                        activities.find(Filters.eq("_id", activityId)).first())
                .map(found -> new TeamId(found.getString("team")));
    }

    @Override
    public List<String> activitiesOf(Collection<TeamId> teams, int limit) {
        List<String> ids = new ArrayList<>();
        activities
                .find(Filters.in("team", values(teams)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(found -> ids.add(found.getString("_id")));
        return ids;
    }

    @Override
    public void add(Line line) {
        insertOnce(
                lines,
                new Document("_id", line.entryId())
                        .append("team", line.team().value())
                        .append("volunteer", line.volunteer().value())
                        .append("activity", line.activityId())
                        .append("day", line.day().toString())
                        .append("minutes", line.minutes()));
    }

    @Override
    public Map<TeamId, Long> minutes(Collection<TeamId> teams) {
        Map<TeamId, Long> minutes = new HashMap<>();
        sums(teams, "$team").forEach(row -> minutes.put(new TeamId(row.getString("_id")), minutes(row)));
        return minutes;
    }

    @Override
    public List<MemberMinutes> byMember(Collection<TeamId> teams, int limit) {
        List<MemberMinutes> members = new ArrayList<>();
        sums(teams, "$volunteer")
                .forEach(row -> members.add(new MemberMinutes(new VolunteerId(row.getString("_id")), minutes(row))));
        return members.stream().limit(limit).toList();
    }

    @Override
    public long minutesOfOthers(Collection<TeamId> teams, VolunteerId but, LocalDate from, LocalDate to) {
        Document sum = lines.aggregate(List.of(
                        new Document(
                                "$match",
                                new Document("team", new Document("$in", values(teams)))
                                        .append("volunteer", new Document("$ne", but.value()))
                                        .append(
                                                "day",
                                                new Document("$gte", from.toString()).append("$lte", to.toString()))),
                        new Document(
                                "$group",
                                new Document("_id", null).append("minutes", new Document("$sum", "$minutes")))))
                .first();
        return sum == null ? 0 : minutes(sum);
    }

    private List<Document> sums(Collection<TeamId> teams, String by) {
        return lines.aggregate(List.of(
                        new Document("$match", new Document("team", new Document("$in", values(teams)))),
                        new Document(
                                "$group", new Document("_id", by).append("minutes", new Document("$sum", "$minutes"))),
                        new Document("$sort", new Document("minutes", -1).append("_id", 1))))
                .into(new ArrayList<>());
    }

    private static long minutes(Document row) {
        return Objects.requireNonNull(row.get("minutes", Number.class)).longValue();
    }

    private static List<String> values(Collection<TeamId> teams) {
        return teams.stream().map(TeamId::value).toList();
    }

    private static void insertOnce(MongoCollection<Document> target, Document document) {
        try {
            target.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
