package org.linli.project.statistics.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.linli.project.incubation.ProjectStage;
import org.linli.project.incubation.mongo.MongoProjects;
import org.linli.project.statistics.StageCount;
import org.linli.project.statistics.StageCounts;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Groups the projects collection by division and stage; it only reads. */
public final class MongoStageCounts implements StageCounts {

    private final MongoTemplate mongo;

    public MongoStageCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<StageCount> below(String areaPrefix) {
        List<Document> pipeline = List.of(
                new Document("$match", new Document("area", new Document("$regex", "^" + areaPrefix))),
                new Document(
                        "$group",
                        new Document("_id", new Document("area", "$area").append("stage", "$stage"))
                                .append("projects", new Document("$sum", 1))));
        List<StageCount> counts = new ArrayList<>();
        for (Document group : mongo.getCollection(MongoProjects.COLLECTION).aggregate(pipeline)) {
            counts.add(count(group));
        }
        return counts;
    }

    private static StageCount count(Document group) {
        Document key = group.get("_id", Document.class);
        return new StageCount(
                key.getString("area"),
                ProjectStage.valueOf(key.getString("stage")),
                group.get("projects", Number.class).longValue());
    }
}
