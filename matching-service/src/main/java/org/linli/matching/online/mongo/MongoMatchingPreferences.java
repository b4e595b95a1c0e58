package org.linli.matching.online.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.matching.assignment.HumanDecisions;
import org.linli.matching.online.MatchingPreferences;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps preferences in MongoDB, and tells who wants a human to decide. */
@Component
final class MongoMatchingPreferences implements MatchingPreferences, HumanDecisions {

    /** A preference as it is stored. */
    record PreferenceDocument(@Id String id, boolean humanDecision) {
        Preference preference() {
            return new Preference(id, humanDecision);
        }
    }

    private static final String COLLECTION = "matchingPreferences";

    private final AggregateStore<PreferenceDocument> store;

    MongoMatchingPreferences(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(PreferenceDocument.class, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index("humanDecision", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Preference> of(String volunteerId) {
        return store.find(volunteerId)
                .map(stored -> new Versioned<>(stored.value().preference(), stored.version()))
                .orElseGet(() -> new Versioned<>(new Preference(volunteerId, false), 0));
    }

    @Override
    public Versioned<Preference> save(Preference preference, long expectedVersion) {
        PreferenceDocument document = new PreferenceDocument(preference.volunteerId(), preference.humanDecision());
        if (expectedVersion == 0) {
            try {
                store.insert(document, List.of());
            } catch (DuplicateKeyException statedBefore) {
                throw new Rejected(
                        new RequestRejection.Stale(of(preference.volunteerId()).version()));
            }
        } else {
            store.update(document, expectedVersion, List.of());
        }
        return new Versioned<>(preference, expectedVersion + 1);
    }

    @Override
    public Set<String> wantingHumans() {
        return ids(Query.query(where("humanDecision").is(true)));
    }

    @Override
    public Set<String> wantedBy(Collection<String> volunteerIds) {
        if (volunteerIds.isEmpty()) {
            return Set.of();
        }
        return ids(
                Query.query(where("_id").in(volunteerIds).and("humanDecision").is(true)));
    }

    private Set<String> ids(Query query) {
        return store.find(query).stream().map(stored -> stored.value().id()).collect(Collectors.toUnmodifiableSet());
    }
}
