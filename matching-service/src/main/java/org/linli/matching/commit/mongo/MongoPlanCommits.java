package org.linli.matching.commit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.matching.commit.CommitStatus;
import org.linli.matching.commit.PlanCommit;
import org.linli.matching.commit.PlanCommits;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps commits in MongoDB. */
@Component
final class MongoPlanCommits implements PlanCommits {

    private static final String COLLECTION = "planCommits";

    private final AggregateStore<CommitDocument> store;

    MongoPlanCommits(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(CommitDocument.class, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("status", Sort.Direction.ASC).on("leaseUntil", Sort.Direction.ASC));
    }

    @Override
    public Versioned<PlanCommit> add(PlanCommit commit) {
        try {
            store.insert(CommitDocument.of(commit.state()), commit.published());
            return new Versioned<>(commit, 1);
        } catch (DuplicateKeyException reviewed) {
            return get(commit.state().planId());
        }
    }

    @Override
    public Optional<Versioned<PlanCommit>> find(String planId) {
        return store.find(planId).map(MongoPlanCommits::commit);
    }

    @Override
    public Versioned<PlanCommit> get(String planId) {
        return commit(store.get(planId));
    }

    @Override
    public Versioned<PlanCommit> save(PlanCommit commit, long expectedVersion) {
        store.update(CommitDocument.of(commit.state()), expectedVersion, commit.published());
        return new Versioned<>(PlanCommit.restore(commit.state()), expectedVersion + 1);
    }

    @Override
    public List<String> stopped(Instant now, int limit) {
        Query stopped = Query.query(where("status")
                        .is(CommitStatus.CONFIRMING)
                        .and("leaseUntil")
                        .lte(now))
                .limit(limit);
        return store.find(stopped).stream().map(s -> s.value().id()).toList();
    }

    private static Versioned<PlanCommit> commit(Versioned<CommitDocument> stored) {
        return new Versioned<>(stored.value().commit(), stored.version());
    }
}
