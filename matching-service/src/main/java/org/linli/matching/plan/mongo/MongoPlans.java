package org.linli.matching.plan.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.linli.contracts.matching.PlanComputedV1;
import org.linli.matching.demand.DemandId;
import org.linli.matching.plan.Explanation;
import org.linli.matching.plan.Instance;
import org.linli.matching.plan.PlanSummary;
import org.linli.matching.plan.Plans;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps plans in MongoDB. Explanations are written first: a plan that is known has all of them. */
@Component
final class MongoPlans implements Plans {

    private static final Logger LOG = LoggerFactory.getLogger(MongoPlans.class);
    private static final String EXPLANATIONS = "explanations";
    private static final String LOCKS = "planLocks";

    private final AggregateStore<PlanDocument> plans;
    private final MongoTemplate mongo;
    private final Instance instance;

    MongoPlans(AggregateStores stores, MongoTemplate mongo, Instance instance) {
        this.instance = instance;
        this.plans = stores.of(PlanDocument.class, "plans");
        this.mongo = mongo;
        mongo.indexOps(EXPLANATIONS)
                .createIndex(new Index("demandId", Sort.Direction.ASC).on("planId", Sort.Direction.DESC));
    }

    @Override
    public void add(PlanSummary plan, List<Explanation> explanations) {
        if (!explanations.isEmpty()) {
            mongo.insert(explanations.stream().map(ExplanationDocument::of).toList(), EXPLANATIONS);
        }
        insert(plan, List.of(instance.name()));
    }

    @Override
    public void explain(List<Explanation> explanations) {
        if (explanations.isEmpty()) {
            return;
        }
        List<ExplanationDocument> documents =
                explanations.stream().map(ExplanationDocument::of).toList();
        try {
            mongo.insert(documents, EXPLANATIONS);
        } catch (DuplicateKeyException saidBefore) {
            documents.forEach(document -> mongo.save(document, EXPLANATIONS));
        }
    }

    @Override
    public void addShared(PlanSummary plan, List<String> madeBy) {
        try {
            insert(plan, madeBy);
        } catch (DuplicateKeyException toldByAnother) {
            // two instances may end the same plan when one was believed dead: the first word stands
            LOG.info("plan {} was stored by another instance", plan.id());
        }
    }

    private void insert(PlanSummary plan, List<String> madeBy) {
        plans.insert(
                PlanDocument.of(plan, madeBy),
                List.of(new PlanComputedV1(
                        plan.id(),
                        plan.area(),
                        plan.considered(),
                        plan.met(),
                        plan.unmet(),
                        plan.proposals(),
                        plan.computedInMillis())));
    }

    @Override
    public Optional<PlanSummary> find(String planId) {
        return plans.find(planId).map(stored -> stored.value().summary());
    }

    @Override
    public Optional<Explanation> latest(DemandId demand) {
        Query query = Query.query(where("demandId").is(demand.value()))
                .with(Sort.by(Sort.Direction.DESC, "planId"))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(query, ExplanationDocument.class, EXPLANATIONS))
                .map(ExplanationDocument::explanation);
    }

    @Override
    public boolean claim(String district, String planId, Instant now, Instant until) {
        try {
            mongo.insert(new Document("_id", district).append("planId", planId).append("until", until), LOCKS);
            return true;
        } catch (DuplicateKeyException held) {
            Query abandonedOrMine = Query.query(where("_id")
                    .is(district)
                    .orOperator(where("until").lt(now), where("planId").is(planId)));
            return mongo.updateFirst(
                                    abandonedOrMine,
                                    new Update().set("planId", planId).set("until", until),
                                    LOCKS)
                            .getMatchedCount()
                    == 1;
        }
    }

    @Override
    public void release(String district, String planId) {
        mongo.remove(Query.query(where("_id").is(district).and("planId").is(planId)), LOCKS);
    }
}
