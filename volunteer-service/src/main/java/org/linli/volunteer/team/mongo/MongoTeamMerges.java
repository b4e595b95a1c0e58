package org.linli.volunteer.team.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.TeamMerge;
import org.linli.volunteer.team.TeamMergeId;
import org.linli.volunteer.team.TeamMergeStatus;
import org.linli.volunteer.team.TeamMerges;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Merges in MongoDB. */
@Repository
class MongoTeamMerges implements TeamMerges {

    private static final String COLLECTION = "teamMerges";

    private final AggregateStore<TeamMergeDocument> store;

    MongoTeamMerges(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(TeamMergeDocument.class, COLLECTION);
        mongo.getCollection(COLLECTION).createIndex(new Document("status", 1).append("into", 1));
    }

    @Override
    public Versioned<TeamMerge> add(TeamMerge merge) {
        try {
            store.insert(document(merge.state()), List.of());
            return new Versioned<>(merge, 1);
        } catch (DuplicateKeyException there) {
            return merge(store.get(merge.state().id().value()));
        }
    }

    @Override
    public Optional<Versioned<TeamMerge>> find(TeamMergeId id) {
        return store.find(id.value()).map(MongoTeamMerges::merge);
    }

    @Override
    public Versioned<TeamMerge> save(TeamMerge merge, long version) {
        store.update(document(merge.state()), version, List.of());
        return new Versioned<>(merge, version + 1);
    }

    @Override
    public List<Versioned<TeamMerge>> running() {
        return store.find(Query.query(runningCriteria())).stream()
                .map(MongoTeamMerges::merge)
                .toList();
    }

    @Override
    public boolean runningInto(TeamId team) {
        return store.count(Query.query(runningCriteria().and("into").is(team.value()))) > 0;
    }

    private static Criteria runningCriteria() {
        return Criteria.where("status").is(TeamMergeStatus.RUNNING.name());
    }

    private static TeamMergeDocument document(TeamMerge.State state) {
        return new TeamMergeDocument(
                state.id().value(),
                state.area(),
                state.into().value(),
                values(state.sources()),
                values(state.taken()),
                values(state.skipped()),
                state.status().name(),
                state.day(),
                state.startedBy(),
                state.startedAt(),
                state.finishedAt());
    }

    private static Versioned<TeamMerge> merge(Versioned<TeamMergeDocument> stored) {
        TeamMergeDocument d = stored.value();
        return new Versioned<>(
                TeamMerge.restore(new TeamMerge.State(
                        new TeamMergeId(d.id()),
                        d.area(),
                        new TeamId(d.into()),
                        ids(d.sources()),
                        ids(d.taken()),
                        ids(d.skipped()),
                        TeamMergeStatus.valueOf(d.status()),
                        d.day(),
                        d.startedBy(),
                        d.startedAt(),
                        d.finishedAt())),
                stored.version());
    }

    private static List<String> values(List<TeamId> ids) {
        return ids.stream().map(TeamId::value).toList();
    }

    private static List<TeamId> ids(List<String> values) {
        return values.stream().map(TeamId::new).toList();
    }
}
