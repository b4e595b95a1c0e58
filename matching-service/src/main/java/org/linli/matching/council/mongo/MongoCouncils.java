package org.linli.matching.council.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.council.Ballot;
import org.linli.matching.council.Council;
import org.linli.matching.council.CouncilId;
import org.linli.matching.council.CouncilMember;
import org.linli.matching.council.CouncilMemberId;
import org.linli.matching.council.Councils;
import org.linli.matching.council.Motion;
import org.linli.matching.council.MotionId;
import org.linli.matching.council.MotionStatus;
import org.linli.matching.council.Wanted;
import org.linli.matching.demand.Window;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps councils and motions in MongoDB. */
@Component
final class MongoCouncils implements Councils {

    private static final String COUNCILS = "councils";
    private static final String MOTIONS = "councilMotions";
    private static final int BATCH = 200;

    private final AggregateStore<CouncilDocument> councils;
    private final AggregateStore<MotionDocument> motions;
    private final CryptoProvider crypto;

    MongoCouncils(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.councils = stores.of(CouncilDocument.class, COUNCILS);
        this.motions = stores.of(MotionDocument.class, MOTIONS);
        this.crypto = crypto;
        for (String collection : List.of(COUNCILS, MOTIONS)) {
            mongo.indexOps(collection)
                    .createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        }
        mongo.indexOps(MOTIONS).createIndex(new Index("owedBy", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Council> add(Council council) {
        try {
            councils.insert(document(council.state()), council.published());
            return new Versioned<>(council, 1);
        } catch (DuplicateKeyException there) {
            return get(council.state().id());
        }
    }

    @Override
    public Versioned<Council> get(CouncilId id) {
        return council(councils.get(id.value()));
    }

    @Override
    public Versioned<Council> save(Council council, long expectedVersion) {
        councils.update(document(council.state()), expectedVersion, council.published());
        return new Versioned<>(council, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Council>> page(String areaPrefix, @Nullable String after, int limit) {
        Criteria wanted = where("area").regex("^" + areaPrefix);
        if (after != null) {
            wanted = wanted.and("_id").lt(after);
        }
        return councils
                .find(Query.query(wanted)
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(this::council)
                .toList();
    }

    @Override
    public Versioned<Motion> add(Motion motion) {
        try {
            motions.insert(document(motion.state()), motion.published());
            return new Versioned<>(motion, 1);
        } catch (DuplicateKeyException there) {
            return get(motion.state().id());
        }
    }

    @Override
    public Optional<Versioned<Motion>> find(MotionId id) {
        return motions.find(id.value()).map(this::motion);
    }

    @Override
    public Versioned<Motion> get(MotionId id) {
        return motion(motions.get(id.value()));
    }

    @Override
    public Versioned<Motion> save(Motion motion, long expectedVersion) {
        motions.update(document(motion.state()), expectedVersion, motion.published());
        return new Versioned<>(motion, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Motion>> motions(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex("^" + filter.areaPrefix()));
        if (filter.council() != null) {
            all.add(where("council").is(filter.council().value()));
        }
        if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.lateOn() != null) {
            all.add(where("owedBy").lt(filter.lateOn().toString()));
        }
        if (filter.after() != null) {
            all.add(where("_id").lt(filter.after()));
        }
        return motions
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(this::motion)
                .toList();
    }

    @Override
    public void eachOwed(Consumer<Versioned<Motion>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(where("_id").gt(last).and("status").is(MotionStatus.ADOPTED))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<MotionDocument>> found = motions.find(batch);
            found.forEach(stored -> reader.accept(motion(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    private CouncilDocument document(Council.State s) {
        return new CouncilDocument(
                s.id().value(),
                s.area(),
                s.name(),
                s.termStart(),
                s.termEnd(),
                s.members().stream().map(this::seat).toList(),
                s.status(),
                s.accesses().stream()
                        .map(a -> new CouncilDocument.Opened(a.by(), a.member().value(), a.purpose(), a.at()))
                        .toList());
    }

    private CouncilDocument.Seat seat(CouncilMember m) {
        String id = m.id().value();
        return new CouncilDocument.Seat(
                id,
                seal("council-member", id, "name", m.name().reveal()),
                seal("council-member", id, "bornOn", m.bornOn().reveal().toString()),
                seal("council-member", id, "guardianName", m.guardianName().reveal()),
                seal("council-member", id, "guardianPhone", m.guardianPhone().reveal()),
                m.consentedOn());
    }

    private Versioned<Council> council(Versioned<CouncilDocument> stored) {
        CouncilDocument d = stored.value();
        return new Versioned<>(
                Council.restore(new Council.State(
                        new CouncilId(d.id()),
                        d.area(),
                        d.name(),
                        d.termStart(),
                        d.termEnd(),
                        d.members().stream().map(this::member).toList(),
                        d.status(),
                        d.accesses().stream()
                                .map(a -> new Council.Access(
                                        a.by(), new CouncilMemberId(a.member()), a.purpose(), a.at()))
                                .toList())),
                stored.version());
    }

    private CouncilMember member(CouncilDocument.Seat s) {
        String id = s.member();
        return new CouncilMember(
                new CouncilMemberId(id),
                PersonalData.name(open("council-member", id, "name", s.name())),
                PersonalData.of(LocalDate.parse(open("council-member", id, "bornOn", s.bornOn())), _ -> "***"),
                PersonalData.name(open("council-member", id, "guardianName", s.guardianName())),
                PersonalData.phone(open("council-member", id, "guardianPhone", s.guardianPhone())),
                s.consentedOn());
    }

    private MotionDocument document(Motion.State s) {
        String id = s.id().value();
        Ballot ballot = s.ballot();
        Wanted wanted = s.wanted();
        Deadline due = s.replyBy();
        PersonalData<String> reply = s.reply();
        return new MotionDocument(
                id,
                s.council().value(),
                s.area(),
                s.title(),
                seal("council-motion", id, "content", s.content().reveal()),
                s.proposer().value(),
                s.proposedAt(),
                ballot == null ? null : (Integer) ballot.yes(),
                ballot == null ? null : (Integer) ballot.no(),
                ballot == null ? null : (Integer) ballot.abstained(),
                s.department(),
                s.adoptedBy(),
                wanted == null ? null : wanted.type(),
                wanted == null ? null : (Integer) wanted.people(),
                wanted == null ? null : wanted.window().date(),
                wanted == null ? null : wanted.window().start(),
                wanted == null ? null : wanted.window().end(),
                s.dueFrom(),
                due == null ? null : due.date(),
                due == null ? null : (Boolean) due.provisional(),
                due == null || s.status() != MotionStatus.ADOPTED ? null : due.date(),
                reply == null ? null : seal("council-motion", id, "reply", reply.reveal()),
                s.repliedAt(),
                s.status());
    }

    private Versioned<Motion> motion(Versioned<MotionDocument> stored) {
        MotionDocument d = stored.value();
        String id = d.id();
        return new Versioned<>(
                Motion.restore(new Motion.State(
                        new MotionId(id),
                        new CouncilId(d.council()),
                        d.area(),
                        d.title(),
                        PersonalData.text(open("council-motion", id, "content", d.content())),
                        new CouncilMemberId(d.proposer()),
                        d.proposedAt(),
                        d.yes() == null || d.no() == null || d.abstained() == null
                                ? null
                                : new Ballot(d.yes(), d.no(), d.abstained()),
                        d.department(),
                        d.adoptedBy(),
                        wanted(d),
                        d.dueFrom(),
                        d.replyBy() == null
                                ? null
                                : new Deadline(d.replyBy(), Boolean.TRUE.equals(d.replyProvisional())),
                        d.reply() == null ? null : PersonalData.text(open("council-motion", id, "reply", d.reply())),
                        d.repliedAt(),
                        d.status())),
                stored.version());
    }

    private static @Nullable Wanted wanted(MotionDocument d) {
        return d.type() == null || d.people() == null || d.date() == null || d.start() == null || d.end() == null
                ? null
                : new Wanted(d.type(), d.people(), new Window(d.date(), d.start(), d.end()));
    }

    private String seal(String kind, String id, String field, String plain) {
        return crypto.encrypt(plain, kind + "/" + id + "/" + field);
    }

    private String open(String kind, String id, String field, String sealed) {
        return crypto.decrypt(sealed, kind + "/" + id + "/" + field);
    }
}
