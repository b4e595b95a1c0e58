package org.linli.matching.partition.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.matching.partition.PersonInPlan;
import org.linli.matching.partition.Reservations;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps reservations in MongoDB, one document a person and plan. */
@Component
final class MongoReservations implements Reservations {

    private static final String COLLECTION = "planReservations";

    private final AggregateStore<ReservationDocument> store;
    private final MongoTemplate mongo;
    private final Clock clock;

    MongoReservations(AggregateStores stores, MongoTemplate mongo, @Qualifier("leaseClock") Clock clock) {
        this.store = stores.of(ReservationDocument.class, COLLECTION);
        this.mongo = mongo;
        this.clock = clock;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("planId", Sort.Direction.ASC));
        indexes.createIndex(new Index("since", Sort.Direction.ASC));
    }

    @Override
    public boolean change(String planId, String volunteerId, Function<PersonInPlan, Optional<PersonInPlan>> decision) {
        return Retry.whileStale(() -> {
            Optional<Versioned<ReservationDocument>> stored = store.find(ReservationDocument.id(planId, volunteerId));
            PersonInPlan before = stored.map(s -> s.value().person())
                    .orElseGet(() -> new PersonInPlan(planId, volunteerId, List.of()));
            Optional<PersonInPlan> after = decision.apply(before);
            if (after.isEmpty() || after.get().equals(before)) {
                return after.isPresent();
            }
            if (stored.isPresent()) {
                store.update(
                        ReservationDocument.of(after.get(), stored.get().value().since()),
                        stored.get().version(),
                        List.of());
            } else {
                insert(after.get());
            }
            return true;
        });
    }

    private void insert(PersonInPlan person) {
        try {
            store.insert(ReservationDocument.of(person, clock.instant()), List.of());
        } catch (DuplicateKeyException firstByAnother) {
            throw new Rejected(new RequestRejection.Stale(0));
        }
    }

    @Override
    public void forget(String planId) {
        mongo.remove(Query.query(where("planId").is(planId)), COLLECTION);
    }

    @Override
    public void forgetOlderThan(Duration age) {
        mongo.remove(Query.query(where("since").lt(clock.instant().minus(age))), COLLECTION);
    }
}
