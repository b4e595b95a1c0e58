package org.linli.volunteer.complaints.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.complaints.Against;
import org.linli.volunteer.complaints.Complainant;
import org.linli.volunteer.complaints.Complaint;
import org.linli.volunteer.complaints.ComplaintClocks;
import org.linli.volunteer.complaints.ComplaintId;
import org.linli.volunteer.complaints.ComplaintStatus;
import org.linli.volunteer.complaints.Complaints;
import org.linli.volunteer.complaints.Finding;
import org.linli.volunteer.complaints.PublishedComplaintEvents;
import org.linli.volunteer.registration.Today;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Complaints in MongoDB. */
@Repository
class MongoComplaints implements Complaints {

    private static final String COLLECTION = "complaints";
    private static final int BATCH = 200;

    private final AggregateStore<ComplaintDocument> store;
    private final CryptoProvider crypto;

    MongoComplaints(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(ComplaintDocument.class, COLLECTION);
        this.crypto = crypto;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("order", -1));
        collection.createIndex(new Document("status", 1).append("order", -1));
        collection.createIndex(new Document("filedBy", 1).append("order", -1));
        collection.createIndex(new Document("nextDue", 1));
        collection.createIndex(new Document("reference", 1).append("upheldIn", 1));
        collection.createIndex(new Document("receivedOn", 1));
    }

    @Override
    public Versioned<Complaint> add(Complaint complaint) {
        try {
            store.insert(document(complaint.state()), PublishedComplaintEvents.of(complaint));
            return new Versioned<>(complaint, 1);
        } catch (DuplicateKeyException there) {
            return get(complaint.state().id());
        }
    }

    @Override
    public Optional<Versioned<Complaint>> find(ComplaintId id) {
        return store.find(id.value()).map(this::complaint);
    }

    @Override
    public Versioned<Complaint> save(Complaint complaint, long version) {
        store.update(document(complaint.state()), version, PublishedComplaintEvents.of(complaint));
        return new Versioned<>(complaint, version + 1);
    }

    @Override
    public Page<Versioned<Complaint>> list(Filter filter, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("area").regex("^" + filter.areaPrefix())));
        if (filter.status() != null) {
            all.add(Criteria.where("status").is(filter.status().name()));
        }
        if (filter.lateOn() != null) {
            all.add(Criteria.where("nextDue").lt(filter.lateOn().toString()));
        }
        return page(all, cursor, limit);
    }

    @Override
    public Page<Versioned<Complaint>> filedBy(String subject, @Nullable String cursor, int limit) {
        return page(new ArrayList<>(List.of(Criteria.where("filedBy").is(subject))), cursor, limit);
    }

    @Override
    public void eachOpen(Consumer<Versioned<Complaint>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(Criteria.where("_id")
                            .gt(last)
                            .and("status")
                            .in(ComplaintStatus.RECEIVED.name(), ComplaintStatus.ACKNOWLEDGED.name()))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<ComplaintDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(complaint(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    @Override
    public long countUpheld(Against against, int year) {
        return store.count(Query.query(Criteria.where("reference")
                .is(against.reference())
                .and("kind")
                .is(against.kind().name())
                .and("upheldIn")
                .is(year)));
    }

    @Override
    public Tally tally(String areaPrefix, LocalDate first, LocalDate last) {
        return new Tally(between("receivedOn", areaPrefix, first, last), between("upheldOn", areaPrefix, first, last));
    }

    private long between(String field, String areaPrefix, LocalDate first, LocalDate last) {
        return store.count(Query.query(Criteria.where(field)
                .gte(first.toString())
                .lte(last.toString())
                .and("area")
                .regex("^" + areaPrefix)));
    }

    private Page<Versioned<Complaint>> page(List<Criteria> all, @Nullable String cursor, int limit) {
        if (cursor != null) {
            all.add(Criteria.where("order").lt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "order"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().order())
                .map(this::complaint);
    }

    private ComplaintDocument document(Complaint.State state) {
        String id = state.id().value();
        Complainant complainant = state.complainant();
        Complaint.Outcome outcome = state.outcome();
        Finding finding = outcome == null ? null : outcome.finding();
        boolean upheld = finding == Finding.UPHELD;
        LocalDate closedOn = outcome == null ? null : Today.of(outcome.at());
        return new ComplaintDocument(
                id,
                "%015d/%s".formatted(state.receivedAt().toEpochMilli(), id),
                state.against().kind().name(),
                state.against().reference(),
                state.area(),
                seal(id, "statement", state.statement().reveal()),
                complainant == null ? null : seal(id, "name", complainant.name().reveal()),
                complainant == null
                        ? null
                        : seal(id, "phone", complainant.phone().reveal()),
                state.filedBy(),
                state.receivedAt(),
                state.receivedOn(),
                state.clocks().acknowledgeBy().date(),
                state.clocks().acknowledgeBy().provisional(),
                state.clocks().answerBy().date(),
                state.clocks().answerBy().provisional(),
                state.status().isOpen() ? state.clocks().nextDue(state.status()) : null,
                state.status().name(),
                state.acknowledgedAt(),
                finding == null ? null : finding.name(),
                upheld && closedOn != null ? (Integer) closedOn.getYear() : null,
                upheld ? closedOn : null,
                outcome == null ? null : seal(id, "told", outcome.told()),
                outcome == null ? null : outcome.by(),
                outcome == null ? null : outcome.at(),
                state.accesses().stream()
                        .map(a -> new ComplaintDocument.Opened(a.by(), a.purpose(), a.at()))
                        .toList());
    }

    private Versioned<Complaint> complaint(Versioned<ComplaintDocument> stored) {
        ComplaintDocument d = stored.value();
        String id = d.id();
        Complainant complainant = d.name() == null || d.phone() == null
                ? null
                : new Complainant(
                        PersonalData.name(open(id, "name", d.name())),
                        PersonalData.phone(open(id, "phone", d.phone())));
        Complaint.Outcome outcome = d.told() == null
                ? null
                : new Complaint.Outcome(
                        d.finding() == null ? null : Finding.valueOf(d.finding()),
                        open(id, "told", d.told()),
                        Objects.requireNonNull(d.closedBy()),
                        Objects.requireNonNull(d.closedAt()));
        return new Versioned<>(
                Complaint.restore(new Complaint.State(
                        new ComplaintId(id),
                        new Against(Against.Kind.valueOf(d.kind()), d.reference()),
                        d.area(),
                        PersonalData.text(open(id, "statement", d.statement())),
                        complainant,
                        d.filedBy(),
                        d.receivedAt(),
                        new ComplaintClocks(
                                new Deadline(d.acknowledgeBy(), d.acknowledgeProvisional()),
                                new Deadline(d.answerBy(), d.answerProvisional())),
                        ComplaintStatus.valueOf(d.status()),
                        d.acknowledgedAt(),
                        outcome,
                        d.accesses().stream()
                                .map(a -> new Complaint.Access(a.by(), a.purpose(), a.at()))
                                .toList())),
                stored.version());
    }

    private String seal(String id, String field, String plain) {
        return crypto.encrypt(plain, "complaint/" + id + "/" + field);
    }

    private String open(String id, String field, String sealed) {
        return crypto.decrypt(sealed, "complaint/" + id + "/" + field);
    }
}
