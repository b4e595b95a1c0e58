package org.linli.volunteer.signup.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.linli.volunteer.signup.ReleasedAssignments;
import org.linli.volunteer.signup.SignUpId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Released assignments in MongoDB, by their ids alone. */
@Repository
class MongoReleasedAssignments implements ReleasedAssignments {

    private final MongoCollection<Document> released;

    MongoReleasedAssignments(MongoTemplate mongo) {
        this.released = mongo.getCollection("releasedAssignments");
    }

    @Override
    public void remember(SignUpId assignment) {
        released.replaceOne(
                Filters.eq("_id", assignment.value()),
                new Document("_id", assignment.value()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean contains(SignUpId assignment) {
        return released.find(Filters.eq("_id", assignment.value())).first() != null;
    }
}
