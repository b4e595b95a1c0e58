package org.linli.platform.outbox;

import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.result.UpdateResult;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.Contracts;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.time.Ids;
import org.linli.platform.web.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an aggregate: its state, its version and its pending events in one document write, or nothing.
 *
 * @param <D> the record that is stored; its component {@code id} is the document's {@code _id}
 */
public final class AggregateStore<D extends Record> {

    static final int MAX_EVENT_BYTES = 900_000;
    private static final int BATCH = 200;
    private static final Pattern INDEX_IN_MESSAGE = Pattern.compile("index: (?:\\S*\\.\\$)?(\\S+)");

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final Class<D> type;
    private final String collection;
    private final List<String> fields;

    AggregateStore(
            MongoTemplate mongo,
            OutboxRelay relay,
            JsonMapper json,
            Ids ids,
            Clock clock,
            Class<D> type,
            String collection) {
        this.mongo = mongo;
        this.relay = relay;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.type = type;
        this.collection = collection;
        this.fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("id"))
                .toList();
    }

    /** The collection's name, for index definitions and aggregations that only read. */
    public String collection() {
        return collection;
    }

    /**
     * Writes a new document as version 1.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a unique index refuses it
     */
    public Versioned<D> insert(D document, List<? extends PublishedEvent> events) {
        List<OutboxMessage> messages = messages(events);
        Document stored = newDocument(document, messages);
        Optional<Document> lease = messages.isEmpty() ? Optional.empty() : relay.lease();
        lease.ifPresent(own -> stored.append(OutboxFields.LEASE, own));
        mongo.execute(collection, target -> target.insertOne(stored));
        if (lease.isPresent()) {
            relay.handOver(collection, requireNonNull(stored.get(OutboxFields.ID)), messages);
        } else {
            nudge(stored, events);
        }
        return new Versioned<>(document, 1);
    }

    /** Writes many new documents; those that a unique index refuses are named, all others are stored. */
    public List<RefusedDuplicate> insertAll(List<Insertion<D>> insertions) {
        if (insertions.isEmpty()) {
            return List.of();
        }
        List<Document> stored = insertions.stream()
                .map(insertion -> newDocument(insertion.document(), messages(insertion.events())))
                .toList();
        List<RefusedDuplicate> refused = new ArrayList<>();
        // the raw collection: the template would translate the exception and lose which documents were refused
        try {
            mongo.getCollection(collection).insertMany(stored, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                refused.add(new RefusedDuplicate(error.getIndex(), brokenIndex(error.getMessage())));
            }
        }
        Set<Integer> refusedPositions = new HashSet<>();
        refused.forEach(r -> refusedPositions.add(r.position()));
        for (int i = 0; i < stored.size(); i++) {
            if (!refusedPositions.contains(i)) {
                nudge(stored.get(i), insertions.get(i).events());
            }
        }
        return refused;
    }

    public Optional<Versioned<D>> find(String id) {
        return findOne(Query.query(org.springframework.data.mongodb.core.query.Criteria.where(OutboxFields.ID)
                .is(id)));
    }

    /** Like {@link #find(String)}, refusing with {@code resource.not-found}. */
    public Versioned<D> get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
    }

    public Optional<Versioned<D>> findOne(Query query) {
        return Optional.ofNullable(mongo.findOne(query, Document.class, collection))
                .map(this::read);
    }

    /** The documents of a query; criteria name the stored fields ({@code _id} for the id). */
    public List<Versioned<D>> find(Query query) {
        return mongo.find(query, Document.class, collection).stream()
                .map(this::read)
                .toList();
    }

    /** A page in rising order of a field whose values are all different; {@code place} reads that field from a document. */
    public Page<Versioned<D>> rising(
            ListQuery list, String field, @Nullable String cursor, int limit, Function<D, String> place) {
        return page(list.rising(field, cursor, limit + 1), limit, place);
    }

    /** The same in falling order. */
    public Page<Versioned<D>> falling(
            ListQuery list, String field, @Nullable String cursor, int limit, Function<D, String> place) {
        return page(list.falling(field, cursor, limit + 1), limit, place);
    }

    private Page<Versioned<D>> page(Query oneMore, int limit, Function<D, String> place) {
        return Page.ofOneMore(find(oneMore), limit, row -> place.apply(row.value()));
    }

    /** Reads everything that a query leaves, in the order of the ids and a batch at a time, so that no cursor stays open meanwhile. */
    public void each(ListQuery query, Consumer<Versioned<D>> reader) {
        String last = null;
        while (true) {
            List<Document> batch = mongo.find(query.oldestFirst(last, BATCH), Document.class, collection);
            batch.forEach(stored -> reader.accept(read(stored)));
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast().getString(OutboxFields.ID);
        }
    }

    public long count(Query query) {
        return mongo.count(query, collection);
    }

    /** Replaces the state if nobody else has since {@code expectedVersion}; otherwise refuses with {@code request.stale-etag}. */
    public Versioned<D> update(D document, long expectedVersion, List<? extends PublishedEvent> events) {
        return write(document, expectedVersion, events, null);
    }

    /**
     * Like {@link #update(Record, long, List)}, as the effect of an event.
     *
     * @throws AlreadyConsumed when this document has taken in the event before
     */
    public Versioned<D> update(
            D document, long expectedVersion, List<? extends PublishedEvent> events, Consumed consumed) {
        return write(document, expectedVersion, events, consumed);
    }

    /**
     * Writes what may not be there yet: version 0 stands for nothing. Whoever finds that another was first is refused with
     * {@code request.stale-etag}, as on any other change.
     */
    public Versioned<D> put(D document, long expectedVersion, List<? extends PublishedEvent> events) {
        if (expectedVersion > 0) {
            return update(document, expectedVersion, events);
        }
        try {
            return insert(document, events);
        } catch (DuplicateKeyException there) {
            String id = requireNonNull(convert(document).getString(OutboxFields.ID), "id");
            throw new Rejected(new RequestRejection.Stale(get(id).version()));
        }
    }

    private Versioned<D> write(
            D document, long expectedVersion, List<? extends PublishedEvent> events, @Nullable Consumed consumed) {
        Document state = convert(document);
        Object id = requireNonNull(state.get(OutboxFields.ID), "id");
        Document set = new Document(state);
        set.remove(OutboxFields.ID);
        set.append(OutboxFields.VERSION, expectedVersion + 1);
        Document update = new Document();
        Document push = new Document();
        if (!events.isEmpty()) {
            push.append(OutboxFields.PENDING, new Document("$each", documents(messages(events))));
            set.append(OutboxFields.PENDING_SINCE, Date.from(Instant.now(Clock.systemUTC())));
        }
        Document filter = new Document(OutboxFields.ID, id).append(OutboxFields.VERSION, expectedVersion);
        if (consumed != null) {
            filter.append(OutboxFields.CONSUMED, new Document("$ne", consumed.eventId()));
            push.append(
                    OutboxFields.CONSUMED,
                    new Document("$each", List.of(consumed.eventId())).append("$slice", -OutboxFields.CONSUMED_KEPT));
        }
        update.append("$set", set);
        Document unset = new Document();
        fields.stream().filter(field -> !state.containsKey(field)).forEach(field -> unset.append(field, ""));
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        if (!push.isEmpty()) {
            update.append("$push", push);
        }
        UpdateResult result = mongo.execute(collection, target -> target.updateOne(filter, update));
        if (requireNonNull(result).getMatchedCount() == 0) {
            throw whyNot(id, consumed);
        }
        nudge(state, events);
        return new Versioned<>(document, expectedVersion + 1);
    }

    private RuntimeException whyNot(Object id, @Nullable Consumed consumed) {
        Document current = mongo.execute(collection, target -> target.find(new Document(OutboxFields.ID, id))
                .first());
        if (current == null) {
            return new Rejected(new RequestRejection.NotFound());
        }
        List<String> taken = current.getList(OutboxFields.CONSUMED, String.class, List.of());
        if (consumed != null && taken.contains(consumed.eventId())) {
            return new AlreadyConsumed(consumed.eventId());
        }
        return new Rejected(new RequestRejection.Stale(version(current)));
    }

    private Document newDocument(D document, List<OutboxMessage> messages) {
        Document stored = convert(document);
        stored.append(OutboxFields.VERSION, 1L);
        if (!messages.isEmpty()) {
            stored.append(OutboxFields.PENDING, documents(messages));
            stored.append(OutboxFields.PENDING_SINCE, Date.from(Instant.now(Clock.systemUTC())));
        }
        return stored;
    }

    private List<OutboxMessage> messages(List<? extends PublishedEvent> events) {
        return events.stream().map(this::message).toList();
    }

    private static List<Document> documents(List<OutboxMessage> messages) {
        return messages.stream().map(OutboxMessage::toDocument).toList();
    }

    private OutboxMessage message(PublishedEvent event) {
        EventType contract = Contracts.type(event.getClass());
        String data = json.writeValueAsString(event);
        if (data.getBytes(StandardCharsets.UTF_8).length > MAX_EVENT_BYTES) {
            throw new IllegalArgumentException(contract.name() + " is larger than a record may be");
        }
        return new OutboxMessage(ids.next(), contract.topic(), contract.name(), event.subject(), clock.instant(), data);
    }

    private void nudge(Document stored, List<? extends PublishedEvent> events) {
        if (!events.isEmpty()) {
            relay.nudge(collection, requireNonNull(stored.get(OutboxFields.ID)));
        }
    }

    private Document convert(D document) {
        Document target = new Document();
        mongo.getConverter().write(document, target);
        return target;
    }

    private Versioned<D> read(Document stored) {
        return new Versioned<>(mongo.getConverter().read(type, stored), version(stored));
    }

    private static long version(Document stored) {
        return requireNonNull((Number) stored.get(OutboxFields.VERSION)).longValue();
    }

    private static String brokenIndex(String message) {
        Matcher matcher = INDEX_IN_MESSAGE.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }
}
