package org.linli.matching.assignment.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.assignment.AssignmentWatch;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.PublishedAssignmentEvents;
import org.linli.matching.demand.DemandId;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Insertion;
import org.linli.platform.outbox.Versioned;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps assignments in MongoDB. */
@Component
final class MongoAssignments implements Assignments {

    static final String COLLECTION = "assignments";

    private final AggregateStore<AssignmentDocument> store;
    private final ObjectProvider<AssignmentWatch> watches;

    MongoAssignments(AggregateStores stores, MongoTemplate mongo, ObjectProvider<AssignmentWatch> watches) {
        this.watches = watches;
        this.store = stores.of(AssignmentDocument.class, COLLECTION);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("demandId", Sort.Direction.ASC));
        indexes.createIndex(new Index("volunteerId", Sort.Direction.ASC).on("startsAt", Sort.Direction.DESC));
        indexes.createIndex(new Index("area", Sort.Direction.ASC).on("endsAt", Sort.Direction.ASC));
        indexes.createIndex(new Index("planId", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        indexes.createIndex(new Index("status", Sort.Direction.ASC).on("dueAt", Sort.Direction.ASC));
    }

    @Override
    public void addAll(List<Assignment> proposals) {
        store.insertAll(proposals.stream()
                .map(a -> new Insertion<>(AssignmentDocument.of(a.state()), PublishedAssignmentEvents.of(a)))
                .toList());
        proposals.forEach(this::tell);
    }

    private void tell(Assignment written) {
        watches.forEach(watch -> watch.written(written.state()));
    }

    @Override
    public Optional<Versioned<Assignment>> find(AssignmentId id) {
        return store.find(id.value()).map(MongoAssignments::assignment);
    }

    @Override
    public Versioned<Assignment> get(AssignmentId id) {
        return assignment(store.get(id.value()));
    }

    @Override
    public Versioned<Assignment> save(Assignment assignment, long expectedVersion) {
        store.update(
                AssignmentDocument.of(assignment.state()), expectedVersion, PublishedAssignmentEvents.of(assignment));
        tell(assignment);
        return new Versioned<>(assignment, expectedVersion + 1);
    }

    @Override
    public Versioned<Assignment> save(Assignment assignment, long expectedVersion, Consumed consumed) {
        store.update(
                AssignmentDocument.of(assignment.state()),
                expectedVersion,
                PublishedAssignmentEvents.of(assignment),
                consumed);
        tell(assignment);
        return new Versioned<>(assignment, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Assignment>> ofDemand(DemandId demand) {
        return assignments(Query.query(where("demandId").is(demand.value()))
                .with(Sort.by(Sort.Order.desc("score"), Sort.Order.asc("_id"))));
    }

    @Override
    public Map<DemandId, Set<String>> refusals(Collection<DemandId> demands) {
        Query query = Query.query(where("demandId")
                .in(demands.stream().map(DemandId::value).toList())
                .and("status")
                .in(AssignmentStatus.DECLINED, AssignmentStatus.EXPIRED, AssignmentStatus.CANCELLED));
        Map<DemandId, Set<String>> refusals = new HashMap<>();
        for (Versioned<Assignment> stored : assignments(query)) {
            AssignmentState state = stored.value().state();
            if (state.refusedByPerson()) {
                refusals.computeIfAbsent(state.job().demandId(), _ -> new HashSet<>())
                        .add(state.volunteerId());
            }
        }
        return refusals;
    }

    @Override
    public List<Versioned<Assignment>> ofVolunteer(String volunteerId, int limit) {
        return assignments(Query.query(where("volunteerId").is(volunteerId))
                .with(Sort.by(Sort.Order.desc("startsAt"), Sort.Order.asc("_id")))
                .limit(limit));
    }

    @Override
    public List<AssignmentId> openOf(String volunteerId, Instant proposedUntil) {
        return ids(Query.query(where("volunteerId")
                .is(volunteerId)
                .and("status")
                .in(AssignmentStatus.PROPOSED, AssignmentStatus.CONFIRMED, AssignmentStatus.ACCEPTED)
                .and("proposedAt")
                .lte(proposedUntil)));
    }

    @Override
    public List<AssignmentId> proposalsOf(String planId, @Nullable AssignmentId after, int limit) {
        var proposals = where("planId").is(planId).and("status").is(AssignmentStatus.PROPOSED);
        if (after != null) {
            proposals = proposals.and("_id").gt(after.value());
        }
        return ids(Query.query(proposals).with(Sort.by("_id")).limit(limit));
    }

    @Override
    public Tally tally(String planId) {
        int confirmed = count(where("planId").is(planId).and("confirmedAt").ne(null));
        int open = count(where("planId").is(planId).and("status").is(AssignmentStatus.PROPOSED));
        int all = count(where("planId").is(planId));
        return new Tally(confirmed, open, all - confirmed - open);
    }

    private int count(Criteria criteria) {
        return Math.toIntExact(store.count(Query.query(criteria)));
    }

    private List<AssignmentId> ids(Query query) {
        return store.find(query).stream()
                .map(v -> new AssignmentId(v.value().id()))
                .toList();
    }

    @Override
    public List<Assignment> occupying(String districtPrefix, Instant endsAfter) {
        List<AssignmentStatus> occupied = Arrays.stream(AssignmentStatus.values())
                .filter(AssignmentStatus::occupies)
                .toList();
        Query query = Query.query(where("area")
                .regex(Pattern.compile("^" + districtPrefix))
                .and("endsAt")
                .gt(endsAfter)
                .and("status")
                .in(occupied));
        return assignments(query).stream().map(Versioned::value).toList();
    }

    @Override
    public List<AssignmentId> due(Instant now, int limit) {
        Query query = Query.query(where("status")
                        .in(AssignmentStatus.PROPOSED, AssignmentStatus.CONFIRMED)
                        .and("dueAt")
                        .lte(now))
                .limit(limit);
        return store.find(query).stream()
                .map(v -> new AssignmentId(v.value().id()))
                .toList();
    }

    private List<Versioned<Assignment>> assignments(Query query) {
        return store.find(query).stream().map(MongoAssignments::assignment).toList();
    }

    private static Versioned<Assignment> assignment(Versioned<AssignmentDocument> stored) {
        return new Versioned<>(Assignment.of(stored.value().state()), stored.version());
    }
}
