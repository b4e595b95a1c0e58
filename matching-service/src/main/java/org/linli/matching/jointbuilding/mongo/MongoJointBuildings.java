package org.linli.matching.jointbuilding.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.matching.JointBuildingChangedV1;
import org.linli.matching.jointbuilding.JointBuilding;
import org.linli.matching.jointbuilding.JointBuildingStatus;
import org.linli.matching.jointbuilding.JointBuildings;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps agreements in MongoDB. */
@Component
final class MongoJointBuildings implements JointBuildings {

    private final AggregateStore<JointBuildingDocument> agreements;

    MongoJointBuildings(AggregateStores stores, MongoTemplate mongo) {
        this.agreements = stores.of(JointBuildingDocument.class, "jointBuildings");
        mongo.indexOps("jointBuildings")
                .createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
    }

    @Override
    public Versioned<JointBuilding> addAgreement(JointBuilding a) {
        try {
            agreements.insert(JointBuildingDocument.of(a), List.of(event(a, null)));
            return new Versioned<>(a, 1);
        } catch (DuplicateKeyException there) {
            return getAgreement(a.id());
        }
    }

    @Override
    public Versioned<JointBuilding> getAgreement(String id) {
        Versioned<JointBuildingDocument> stored = agreements.get(id);
        return new Versioned<>(stored.value().agreement(), stored.version());
    }

    @Override
    public Versioned<JointBuilding> saveAgreement(JointBuilding a, JointBuildingStatus before, long expectedVersion) {
        agreements.update(JointBuildingDocument.of(a), expectedVersion, List.of(event(a, before)));
        return new Versioned<>(a, expectedVersion + 1);
    }

    @Override
    public List<Versioned<JointBuilding>> agreements(String areaPrefix, @Nullable String after, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(prefix(areaPrefix)));
        if (after != null) {
            all.add(where("_id").lt(after));
        }
        return agreements
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(stored -> new Versioned<>(stored.value().agreement(), stored.version()))
                .toList();
    }

    private static JointBuildingChangedV1 event(JointBuilding a, @Nullable JointBuildingStatus before) {
        long done = a.items().stream().filter(item -> item.doneOn() != null).count();
        return new JointBuildingChangedV1(
                a.id(),
                a.area(),
                before == null ? null : before.name(),
                a.status().name(),
                a.parties().size(),
                a.items().size(),
                (int) done);
    }

    private static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }
}
