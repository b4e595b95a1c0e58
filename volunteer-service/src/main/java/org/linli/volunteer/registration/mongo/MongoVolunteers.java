package org.linli.volunteer.registration.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Insertion;
import org.linli.platform.outbox.RefusedDuplicate;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.PublishedVolunteerEvents;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerRejection;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The register in MongoDB; a unique index on the keyed hash keeps one registration a person. */
@Repository
class MongoVolunteers implements Volunteers {

    private static final String COLLECTION = "volunteers";

    private final AggregateStore<VolunteerDocument> store;
    private final SealedVolunteers seals;
    private final MongoCollection<Document> register;
    private final RandomGenerator numbers;
    private final Clock clock;

    MongoVolunteers(
            AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto, RandomGenerator numbers, Clock clock) {
        this.store = stores.of(VolunteerDocument.class, COLLECTION);
        this.seals = new SealedVolunteers(crypto);
        this.numbers = numbers;
        this.clock = clock;
        this.register = mongo.getCollection(COLLECTION);
        var unique = new com.mongodb.client.model.IndexOptions().unique(true);
        register.createIndex(new Document("identity", 1), unique);
        register.createIndex(new Document("number", 1), unique);
        register.createIndex(
                new Document("account", 1),
                new com.mongodb.client.model.IndexOptions().unique(true).sparse(true));
        register.createIndex(new Document("endedAt", 1), new com.mongodb.client.model.IndexOptions().sparse(true));
        register.createIndex(new Document("place", 1));
        register.createIndex(new Document("status", 1).append("place", 1));
    }

    @Override
    public Versioned<Volunteer> add(Volunteer volunteer) {
        VolunteerDocument document = seals.seal(volunteer);
        try {
            store.insert(document, published(volunteer, 1));
            return new Versioned<>(volunteer, 1);
        } catch (DuplicateKeyException taken) {
            Optional<Versioned<Volunteer>> same = find(volunteer.id());
            if (same.isPresent()) {
                return same.get();
            }
            if (identityTaken(document)) {
                throw new Rejected(new VolunteerRejection.DuplicateIdentity());
            }
            String account = document.account();
            if (account != null && findByAccount(account).isPresent()) {
                throw new Rejected(new VolunteerRejection.AccountTaken());
            }
            return add(volunteer.renumbered(VolunteerNumber.draw(numbers)));
        }
    }

    @Override
    public Set<Integer> addAll(List<Volunteer> volunteers) {
        // encrypting is most of the work: on all cores
        List<Insertion<VolunteerDocument>> insertions = volunteers.parallelStream()
                .map(volunteer -> new Insertion<>(seals.seal(volunteer), published(volunteer, 1)))
                .toList();
        List<RefusedDuplicate> refused = store.insertAll(insertions);
        if (refused.isEmpty()) {
            return Set.of();
        }
        // which of several broken indexes is named is the server's choice, so each refusal is looked into
        Set<String> there = store
                .find(Query.query(Criteria.where("_id")
                        .in(refused.stream()
                                .map(r ->
                                        insertions.get(r.position()).document().id())
                                .toList())))
                .stream()
                .map(found -> found.value().id())
                .collect(Collectors.toSet());
        Set<Integer> duplicates = new TreeSet<>();
        for (RefusedDuplicate refusal : refused) {
            VolunteerDocument document = insertions.get(refusal.position()).document();
            if (there.contains(document.id())) {
                continue; // written before a crash
            }
            if (identityTaken(document)) {
                duplicates.add(refusal.position());
            } else {
                add(volunteers.get(refusal.position()).renumbered(VolunteerNumber.draw(numbers)));
            }
        }
        return duplicates;
    }

    @Override
    public Optional<Versioned<Volunteer>> find(VolunteerId id) {
        return store.find(id.value()).map(this::open);
    }

    @Override
    public Optional<Versioned<Volunteer>> findByNumber(VolunteerNumber number) {
        return store.findOne(Query.query(Criteria.where("number").is(number.value())))
                .map(this::open);
    }

    @Override
    public Optional<Versioned<Volunteer>> findByAccount(String account) {
        return store.findOne(Query.query(Criteria.where("account").is(account))).map(this::open);
    }

    @Override
    public List<Versioned<Volunteer>> endedBefore(Instant moment, int limit) {
        return store
                .find(Query.query(Criteria.where("endedAt")
                                .lt(moment)
                                .and("erasedOn")
                                .is(null))
                        .limit(limit))
                .stream()
                .map(this::open)
                .toList();
    }

    @Override
    public Versioned<Volunteer> save(Volunteer volunteer, long version) {
        try {
            store.update(seals.seal(volunteer), version, published(volunteer, version + 1));
        } catch (DuplicateKeyException taken) {
            throw new Rejected(new VolunteerRejection.DuplicateIdentity());
        }
        return new Versioned<>(volunteer, version + 1);
    }

    @Override
    public Versioned<Volunteer> save(Volunteer volunteer, long version, Consumed consumed) {
        store.update(seals.seal(volunteer), version, published(volunteer, version + 1), consumed);
        return new Versioned<>(volunteer, version + 1);
    }

    @Override
    public Page<Versioned<Volunteer>> list(
            String areaPrefix, @Nullable VolunteerStatus status, @Nullable String cursor, int limit) {
        Criteria place = Criteria.where("place").regex("^" + areaPrefix);
        List<Criteria> all = new ArrayList<>(List.of(place));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("place"))
                .limit(limit + 1);
        List<Versioned<VolunteerDocument>> rows = store.find(query);
        return Page.ofOneMore(rows, limit, row -> row.value().place()).map(this::open);
    }

    @Override
    public long count(String areaPrefix, VolunteerStatus status) {
        return store.count(Query.query(
                Criteria.where("status").is(status.name()).and("place").regex("^" + areaPrefix)));
    }

    @Override
    public Map<VolunteerId, Merger> merged() {
        Map<VolunteerId, Merger> merged = new HashMap<>();
        register.find(Filters.eq("status", VolunteerStatus.MERGED.name()))
                .projection(Projections.include("mergedInto", "endedAt"))
                .forEach(found -> merged.put(
                        new VolunteerId(found.getString("_id")),
                        new Merger(
                                new VolunteerId(found.getString("mergedInto")),
                                found.getDate("endedAt").toInstant())));
        return merged;
    }

    private boolean identityTaken(VolunteerDocument document) {
        return store.findOne(Query.query(Criteria.where("identity").is(document.identity())))
                .isPresent();
    }

    private List<PublishedEvent> published(Volunteer volunteer, long version) {
        LocalDate today = Today.at(clock);
        return PublishedVolunteerEvents.of(volunteer, version, today);
    }

    private Versioned<Volunteer> open(Versioned<VolunteerDocument> stored) {
        return new Versioned<>(seals.open(stored.value()), stored.version());
    }
}
