package org.linli.matching.onsiteservice.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.onsiteservice.OnsiteKind;
import org.linli.matching.onsiteservice.OnsiteService;
import org.linli.matching.onsiteservice.OnsiteServiceId;
import org.linli.matching.onsiteservice.OnsiteServices;
import org.linli.matching.onsiteservice.OnsiteStatus;
import org.linli.matching.onsiteservice.Session;
import org.linli.matching.onsiteservice.SessionStatus;
import org.linli.matching.standing.StandingCommitmentWatch;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps on-site services and sessions in MongoDB. */
@Component
final class MongoOnsiteServices implements OnsiteServices {

    private static final Logger LOG = LoggerFactory.getLogger(MongoOnsiteServices.class);
    private static final String SERVICES = "onsiteServices";
    private static final String SESSIONS = "onsiteSessions";
    private static final int BATCH = 200;

    private final AggregateStore<OnsiteDocument> services;
    private final AggregateStore<SessionDocument> sessions;
    private final ObjectProvider<StandingCommitmentWatch> watches;

    MongoOnsiteServices(AggregateStores stores, MongoTemplate mongo, ObjectProvider<StandingCommitmentWatch> watches) {
        this.watches = watches;
        this.services = stores.of(OnsiteDocument.class, SERVICES);
        this.sessions = stores.of(SessionDocument.class, SESSIONS);
        mongo.indexOps(SERVICES).createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        mongo.indexOps(SESSIONS).createIndex(new Index("area", Sort.Direction.ASC).on("order", Sort.Direction.ASC));
        mongo.indexOps(SESSIONS).createIndex(new Index("status", Sort.Direction.ASC).on("endsAt", Sort.Direction.ASC));
    }

    @Override
    public Versioned<OnsiteService> add(OnsiteService service) {
        try {
            services.insert(OnsiteDocument.of(service.state()), service.published());
            tell(service);
            return new Versioned<>(service, 1);
        } catch (DuplicateKeyException there) {
            return get(service.state().id());
        }
    }

    @Override
    public Versioned<OnsiteService> get(OnsiteServiceId id) {
        return service(services.get(id.value()));
    }

    @Override
    public Versioned<OnsiteService> save(OnsiteService service, long expectedVersion) {
        services.update(OnsiteDocument.of(service.state()), expectedVersion, service.published());
        tell(service);
        return new Versioned<>(service, expectedVersion + 1);
    }

    private void tell(OnsiteService written) {
        OnsiteService.State s = written.state();
        watches.forEach(watch -> watch.written(s.id().owner(), s.area(), s::commitments));
    }

    @Override
    public List<Versioned<OnsiteService>> page(
            String areaPrefix, @Nullable OnsiteKind kind, @Nullable String after, int limit) {
        Criteria wanted = where("area").regex("^" + areaPrefix);
        if (kind != null) {
            wanted = wanted.and("kind").is(kind);
        }
        if (after != null) {
            wanted = wanted.and("_id").lt(after);
        }
        return services
                .find(Query.query(wanted)
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(MongoOnsiteServices::service)
                .toList();
    }

    @Override
    public void eachActive(Consumer<Versioned<OnsiteService>> reader) {
        each(where("status").is(OnsiteStatus.ACTIVE), reader);
    }

    @Override
    public void eachStanding(String areaPrefix, Consumer<Versioned<OnsiteService>> reader) {
        each(where("area").regex("^" + areaPrefix).and("status").in(OnsiteStatus.ACTIVE, OnsiteStatus.PAUSED), reader);
    }

    @Override
    public void eachToSettle(Consumer<Versioned<OnsiteService>> reader) {
        each(where("status").is(OnsiteStatus.ENDED).and("pairings.booked").is(false), reader);
    }

    private void each(Criteria wanted, Consumer<Versioned<OnsiteService>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(new Criteria().andOperator(where("_id").gt(last), wanted))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<OnsiteDocument>> found = services.find(batch);
            found.forEach(stored -> reader.accept(service(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    @Override
    public void plan(Session session) {
        if (sessions.find(session.state().id()).isPresent()) {
            return;
        }
        try {
            sessions.insert(SessionDocument.of(session.state()), List.of());
        } catch (DuplicateKeyException plannedByAnother) {
            LOG.debug("session {} is planned already", session.state().id());
        }
    }

    @Override
    public Versioned<Session> session(String id) {
        return session(sessions.get(id));
    }

    @Override
    public Versioned<Session> save(Session session, long expectedVersion) {
        sessions.update(SessionDocument.of(session.state()), expectedVersion, session.published());
        return new Versioned<>(session, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Session>> sessions(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex("^" + filter.areaPrefix()));
        if (filter.service() != null) {
            all.add(where("service").is(filter.service().value()));
        }
        if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.from() != null) {
            all.add(where("day").gte(filter.from().toString()));
        }
        if (filter.after() != null) {
            all.add(where("order").gt(filter.after()));
        }
        return sessions
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by("order"))
                        .limit(limit))
                .stream()
                .map(MongoOnsiteServices::session)
                .toList();
    }

    @Override
    public List<String> untold(Instant endedBefore, int limit) {
        Query untold = Query.query(
                        where("status").is(SessionStatus.PLANNED).and("endsAt").lte(endedBefore))
                .limit(limit);
        return sessions.find(untold).stream().map(s -> s.value().id()).toList();
    }

    private static Versioned<OnsiteService> service(Versioned<OnsiteDocument> stored) {
        return new Versioned<>(stored.value().service(), stored.version());
    }

    private static Versioned<Session> session(Versioned<SessionDocument> stored) {
        return new Versioned<>(stored.value().session(), stored.version());
    }
}
