package org.linli.matching.dualcheckin.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.matching.dualcheckin.Contribution;
import org.linli.matching.dualcheckin.DualCheckInRejection;
import org.linli.matching.dualcheckin.MemberCard;
import org.linli.matching.dualcheckin.MemberCardId;
import org.linli.matching.dualcheckin.MemberCards;
import org.linli.matching.dualcheckin.MemberProfile;
import org.linli.matching.dualcheckin.MemberStatus;
import org.linli.matching.dualcheckin.PartyUnitId;
import org.linli.matching.dualcheckin.PublishedDualCheckInEvents;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps member cards in MongoDB. */
@Component
final class MongoMemberCards implements MemberCards {

    private static final String COLLECTION = "memberCards";

    private final AggregateStore<CardDocument> store;
    private final CryptoProvider crypto;

    MongoMemberCards(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.store = stores.of(CardDocument.class, COLLECTION);
        this.crypto = crypto;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index("person", Sort.Direction.ASC).unique().sparse().named("one-live-card"));
        indexes.createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        indexes.createIndex(new Index("status", Sort.Direction.ASC).on("remindOn", Sort.Direction.ASC));
    }

    @Override
    public Versioned<MemberCard> add(MemberCard card) {
        try {
            store.insert(document(card.state()), PublishedDualCheckInEvents.of(card));
            return new Versioned<>(card, 1);
        } catch (DuplicateKeyException there) {
            // the same Idempotency-Key gives the same id: the first attempt was stored
            return store.find(card.state().id().value())
                    .map(this::card)
                    .orElseThrow(() -> new Rejected(new DualCheckInRejection.Registered()));
        }
    }

    @Override
    public Versioned<MemberCard> get(MemberCardId id) {
        return card(store.get(id.value()));
    }

    @Override
    public Versioned<MemberCard> save(MemberCard card, long expectedVersion) {
        store.update(document(card.state()), expectedVersion, PublishedDualCheckInEvents.of(card));
        return new Versioned<>(card, expectedVersion + 1);
    }

    @Override
    public List<Versioned<MemberCard>> page(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex("^" + filter.areaPrefix()));
        if (filter.unit() != null) {
            all.add(where("unit").is(filter.unit().value()));
        }
        if (filter.lateOn() != null) {
            all.add(where("status").is(MemberStatus.ASSIGNED));
            all.add(where("dueOn").lt(filter.lateOn().toString()));
        } else if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.after() != null) {
            all.add(where("_id").lt(filter.after()));
        }
        return store
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(this::card)
                .toList();
    }

    @Override
    public List<MemberCardId> toRemind(LocalDate today, int limit) {
        Query due = Query.query(where("status")
                        .is(MemberStatus.ASSIGNED)
                        .and("remindOn")
                        .lte(today.toString()))
                .limit(limit);
        return store.find(due).stream()
                .map(stored -> new MemberCardId(stored.value().id()))
                .toList();
    }

    private CardDocument document(MemberCard.State s) {
        String id = s.id().value();
        MemberProfile p = s.profile();
        return new CardDocument(
                id,
                s.status() == MemberStatus.LEFT
                        ? null
                        : crypto.keyedHash(s.area() + "/" + p.phone().reveal(), "member-card"),
                s.unit().value(),
                s.area(),
                seal(id, "name", p.name()),
                seal(id, "phone", p.phone()),
                seal(id, "address", p.address()),
                p.strengths(),
                p.times(),
                p.wishes(),
                s.assignedOn(),
                s.dueOn(),
                s.remindOn(),
                s.reminders(),
                s.checkedInOn(),
                s.contributions().stream()
                        .map(c -> new CardDocument.Done(c.kind(), c.reference(), c.day(), c.minutes()))
                        .toList(),
                s.status(),
                s.accesses().stream()
                        .map(a -> new CardDocument.Opened(a.by(), a.purpose(), a.at()))
                        .toList());
    }

    private Versioned<MemberCard> card(Versioned<CardDocument> stored) {
        CardDocument d = stored.value();
        return new Versioned<>(
                MemberCard.restore(new MemberCard.State(
                        new MemberCardId(d.id()),
                        new PartyUnitId(d.unit()),
                        d.area(),
                        new MemberProfile(
                                PersonalData.name(open(d.id(), "name", d.name())),
                                PersonalData.phone(open(d.id(), "phone", d.phone())),
                                PersonalData.text(open(d.id(), "address", d.address())),
                                d.strengths(),
                                d.times(),
                                d.wishes()),
                        d.assignedOn(),
                        d.dueOn(),
                        d.remindOn(),
                        d.reminders(),
                        d.checkedInOn(),
                        d.contributions().stream()
                                .map(c -> new Contribution(c.kind(), c.reference(), c.day(), c.minutes()))
                                .toList(),
                        d.status(),
                        d.accesses().stream()
                                .map(a -> new MemberCard.Access(a.by(), a.purpose(), a.at()))
                                .toList())),
                stored.version());
    }

    private String seal(String id, String field, PersonalData<String> plain) {
        return crypto.encrypt(plain.reveal(), "member-card/" + id + "/" + field);
    }

    private String open(String id, String field, String sealed) {
        return crypto.decrypt(sealed, "member-card/" + id + "/" + field);
    }
}
