package org.linli.volunteer.recording.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.recording.ClockStatus;
import org.linli.volunteer.recording.Evaluation;
import org.linli.volunteer.recording.PublishedClockEvents;
import org.linli.volunteer.recording.Recorded;
import org.linli.volunteer.recording.RecordingClock;
import org.linli.volunteer.recording.RecordingClocks;
import org.linli.volunteer.recording.RecordingTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Recording clocks in MongoDB. */
@Repository
class MongoRecordingClocks implements RecordingClocks {

    private static final String COLLECTION = "recordingClocks";
    private static final int BATCH = 200;

    private final AggregateStore<ClockDocument> store;
    private final MongoTemplate mongo;

    MongoRecordingClocks(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ClockDocument.class, COLLECTION);
        this.mongo = mongo;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("order", 1));
        collection.createIndex(new Document("status", 1).append("order", 1));
        collection.createIndex(new Document("open", 1).append("endsOn", 1));
    }

    @Override
    public void add(RecordingClock clock) {
        try {
            store.insert(document(clock.state()), PublishedClockEvents.of(clock));
        } catch (DuplicateKeyException there) {
            // the news that the activity opened came twice
            return;
        }
    }

    @Override
    public Optional<Versioned<RecordingClock>> find(ActivityId activity) {
        return store.find(activity.value()).map(MongoRecordingClocks::clock);
    }

    @Override
    public Versioned<RecordingClock> save(RecordingClock clock, long version) {
        store.update(document(clock.state()), version, PublishedClockEvents.of(clock));
        return new Versioned<>(clock, version + 1);
    }

    @Override
    public Page<Versioned<RecordingClock>> list(
            String areaPrefix, @Nullable ClockStatus status, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("area").regex("^" + areaPrefix)));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("order").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("order"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().order())
                .map(MongoRecordingClocks::clock);
    }

    @Override
    public void eachOpen(LocalDate endingBy, Consumer<Versioned<RecordingClock>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(Criteria.where("_id")
                            .gt(last)
                            .and("open")
                            .is(true)
                            .and("endsOn")
                            .lte(endingBy.toString()))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<ClockDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(clock(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    @Override
    public List<LateBody> lateBodies(String areaPrefix) {
        Query query = Query.query(Criteria.where("status")
                .in(ClockStatus.LATE.name(), ClockStatus.WARNED.name())
                .and("area")
                .regex("^" + areaPrefix));
        query.fields().include("area", "body", "status", "dueOn");
        Map<String, LateBody> bodies = new HashMap<>();
        for (Document found : mongo.find(query, Document.class, COLLECTION)) {
            boolean late = ClockStatus.LATE.name().equals(found.getString("status"));
            LateBody one = new LateBody(
                    found.getString("area"),
                    found.getString("body"),
                    late ? 1 : 0,
                    late ? 0 : 1,
                    late ? LocalDate.parse(found.getString("dueOn")) : null);
            bodies.merge(one.area() + "/" + one.body(), one, MongoRecordingClocks::both);
        }
        return bodies.values().stream()
                .sorted(Comparator.comparing(
                                LateBody::oldestDueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(LateBody::area)
                        .thenComparing(LateBody::body))
                .toList();
    }

    private static LateBody both(LateBody one, LateBody other) {
        LocalDate first = one.oldestDueOn();
        LocalDate second = other.oldestDueOn();
        LocalDate oldest = first == null || (second != null && second.isBefore(first)) ? second : first;
        return new LateBody(one.area(), one.body(), one.late() + other.late(), one.warned() + other.warned(), oldest);
    }

    private static ClockDocument document(RecordingClock.State state) {
        Recorded seen = state.recorded();
        Evaluation evaluation = state.evaluation();
        return new ClockDocument(
                state.activity().value(),
                state.time().due().date() + "/" + state.activity(),
                state.area(),
                state.title(),
                state.body(),
                state.endsOn(),
                state.time().due().date(),
                state.time().due().provisional(),
                state.time().warnOn(),
                state.wantsEvaluation(),
                seen == null
                        ? null
                        : new ClockDocument.Seen(
                                seen.unaccounted(), seen.open(), seen.waiting(), seen.sessions(), seen.lastAt()),
                evaluation == null ? null : (Integer) evaluation.quality(),
                evaluation == null ? null : evaluation.by(),
                evaluation == null ? null : evaluation.at(),
                state.status().name(),
                state.status().isOpen());
    }

    private static Versioned<RecordingClock> clock(Versioned<ClockDocument> stored) {
        ClockDocument d = stored.value();
        ClockDocument.Seen seen = d.seen();
        return new Versioned<>(
                RecordingClock.restore(new RecordingClock.State(
                        new ActivityId(d.id()),
                        d.area(),
                        d.title(),
                        d.body(),
                        d.endsOn(),
                        new RecordingTime(new Deadline(d.dueOn(), d.provisional()), d.warnOn()),
                        d.wantsEvaluation(),
                        seen == null
                                ? null
                                : new Recorded(
                                        seen.unaccounted(),
                                        seen.open(),
                                        seen.waiting(),
                                        seen.sessions(),
                                        seen.lastAt()),
                        d.quality() == null
                                ? null
                                : new Evaluation(
                                        d.quality(),
                                        Objects.requireNonNull(d.evaluatedBy()),
                                        Objects.requireNonNull(d.evaluatedAt())),
                        ClockStatus.valueOf(d.status()))),
                stored.version());
    }
}
