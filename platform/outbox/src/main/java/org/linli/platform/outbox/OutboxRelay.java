package org.linli.platform.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RetriableException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Publishes pending events: at once when nudged after a write, and by a sweep what a crash or an outage left behind.
 *
 * <p>One thread per process keeps the order within an aggregate; a lease on the document keeps it between processes. A document is
 * settled only after the broker has acknowledged every event of it.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int NUDGES_KEPT = 20_000;
    private static final Document EMPTIED = new Document(
            "$unset",
            new Document(OutboxFields.PENDING, "")
                    .append(OutboxFields.PENDING_SINCE, "")
                    .append(OutboxFields.LEASE, "")
                    .append(OutboxFields.ATTEMPTS, ""));
    /** So many new documents at most hand their events over in memory; the rest is read back from the database. */
    private static final int HANDED_OVER = 1_000;

    /** A document to publish; of a new one that this relay holds the lease of, also its events. */
    private record Nudge(String collection, Object id, List<OutboxMessage> events) {}

    private final MongoTemplate mongo;
    private final EventSender sender;
    private final OutboxSettings settings;
    private final List<String> watched = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Nudge> nudges = new LinkedBlockingQueue<>(NUDGES_KEPT);
    private final String self = UUID.randomUUID().toString();
    private volatile boolean running;
    private @Nullable Thread worker;

    OutboxRelay(MongoTemplate mongo, EventSender sender, OutboxSettings settings) {
        this.mongo = mongo;
        this.sender = sender;
        this.settings = settings;
    }

    /** Includes a collection in the sweep and indexes what the sweep asks for. */
    void watch(String collection) {
        if (!watched.contains(collection)) {
            mongo.getCollection(collection)
                    .createIndex(
                            new Document(OutboxFields.PENDING_SINCE, 1),
                            new com.mongodb.client.model.IndexOptions()
                                    .sparse(true)
                                    .name("outbox_pending"));
            watched.add(collection);
        }
    }

    /** Asks to publish a document's events now; a nudge that finds the queue full is left to the sweep. */
    void nudge(String collection, Object id) {
        nudges.offer(new Nudge(collection, id, List.of()));
    }

    /**
     * The lease to store in a new document, so that its events are published from memory; none while the relay is stopped or has much to
     * do. After a crash the lease runs out and the sweep takes over.
     */
    Optional<Document> lease() {
        return running && nudges.size() < HANDED_OVER
                ? Optional.of(lease(self, Instant.now(java.time.Clock.systemUTC())))
                : Optional.empty();
    }

    /** Publishes the events of a new document that was stored with this relay's {@link #lease()}. */
    void handOver(String collection, Object id, List<OutboxMessage> events) {
        nudges.offer(new Nudge(collection, id, events));
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::work);
    }

    /** Publishes what is queued, then stops. */
    @Override
    public void stop() {
        running = false;
        Thread current = worker;
        if (current != null) {
            current.interrupt();
            try {
                current.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        long nextSweep = System.nanoTime();
        while (running) {
            try {
                long wait = nextSweep - System.nanoTime();
                Nudge first = wait > 0 ? nudges.poll(wait, TimeUnit.NANOSECONDS) : null;
                if (first == null) {
                    sweep();
                    nextSweep = System.nanoTime() + settings.sweep().toNanos();
                } else {
                    publish(first);
                }
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                // the outermost loop: a database or broker that is away must not end the relay
                LOG.warn("outbox relay will try again: {}", e.toString());
                nextSweep = System.nanoTime() + settings.sweep().toNanos();
            }
        }
        try {
            for (Nudge left = nudges.poll(); left != null; left = nudges.poll()) {
                publish(left);
            }
        } catch (RuntimeException e) {
            LOG.warn("outbox relay stops with events pending, the next start publishes them: {}", e.toString());
        }
    }

    private void publish(Nudge first) {
        List<Nudge> taken = new ArrayList<>(List.of(first));
        nudges.drainTo(taken, settings.batch() - 1);
        // the new ones first: a later change of the same document finds its lease given back
        Map<String, Map<Object, List<Sent>>> handedOver = new LinkedHashMap<>();
        Map<String, Set<Object>> toClaim = new LinkedHashMap<>();
        for (Nudge nudge : taken) {
            if (nudge.events().isEmpty()) {
                toClaim.computeIfAbsent(nudge.collection(), name -> new LinkedHashSet<>())
                        .add(nudge.id());
            } else {
                handedOver
                        .computeIfAbsent(nudge.collection(), name -> new LinkedHashMap<>())
                        .put(nudge.id(), send(nudge.events(), 0));
            }
        }
        handedOver.forEach((collection, sent) -> settle(mongo.getCollection(collection), self, sent));
        toClaim.forEach((collection, ids) -> publish(collection, List.copyOf(ids)));
    }

    /** Publishes everything that is pending and free in all collections; returns how many events. */
    int sweep() {
        int published = 0;
        for (String collection : watched) {
            int count;
            do {
                Instant now = Instant.now(java.time.Clock.systemUTC());
                List<Object> ids = new ArrayList<>();
                mongo.getCollection(collection)
                        .find(new Document(OutboxFields.PENDING_SINCE, new Document("$exists", true))
                                .append(OutboxFields.LEASE_UNTIL, new Document("$not", after(now)))
                                .append(OutboxFields.BLOCKED, new Document("$ne", true)))
                        .projection(new Document(OutboxFields.ID, 1))
                        .limit(settings.batch())
                        .forEach(document -> ids.add(document.get(OutboxFields.ID)));
                count = ids.isEmpty() ? 0 : publish(collection, ids);
                published += count;
            } while (count > 0 && running);
        }
        return published;
    }

    /** Claims, publishes and settles the given documents; returns how many events were acknowledged. */
    int publish(String collection, List<Object> ids) {
        MongoCollection<Document> target = mongo.getCollection(collection);
        Instant now = Instant.now(java.time.Clock.systemUTC());
        String owner = UUID.randomUUID().toString();
        Document free = new Document(OutboxFields.ID, new Document("$in", ids))
                .append(OutboxFields.PENDING_SINCE, new Document("$exists", true))
                .append(OutboxFields.LEASE_UNTIL, new Document("$not", after(now)))
                .append(OutboxFields.BLOCKED, new Document("$ne", true));
        if (target.updateMany(free, new Document("$set", new Document(OutboxFields.LEASE, lease(owner, now))))
                        .getModifiedCount()
                == 0) {
            return 0;
        }
        Map<Object, List<Sent>> sent = new LinkedHashMap<>();
        target.find(new Document(OutboxFields.ID, new Document("$in", ids)).append(OutboxFields.LEASE_OWNER, owner))
                .projection(new Document(OutboxFields.PENDING, 1).append(OutboxFields.ATTEMPTS, 1))
                .forEach(document -> sent.put(document.get(OutboxFields.ID), send(document)));
        return settle(target, owner, sent);
    }

    private Document lease(String owner, Instant now) {
        return new Document("owner", owner).append("until", Date.from(now.plus(settings.lease())));
    }

    private record Sent(OutboxMessage message, int attempts, CompletableFuture<?> acknowledged) {}

    private List<Sent> send(Document document) {
        return send(
                document.getList(OutboxFields.PENDING, Document.class, List.of()).stream()
                        .map(OutboxMessage::from)
                        .toList(),
                document.getInteger(OutboxFields.ATTEMPTS, 0));
    }

    private List<Sent> send(List<OutboxMessage> messages, int attempts) {
        List<Sent> sent = new ArrayList<>();
        for (OutboxMessage message : messages) {
            CompletableFuture<?> acknowledged;
            try {
                acknowledged = sender.send(message);
            } catch (RuntimeException e) {
                acknowledged = CompletableFuture.failedFuture(e);
            }
            sent.add(new Sent(message, attempts, acknowledged));
        }
        return sent;
    }

    private int settle(MongoCollection<Document> target, String owner, Map<Object, List<Sent>> sent) {
        List<WriteModel<Document>> whole = new ArrayList<>();
        List<WriteModel<Document>> inPart = new ArrayList<>();
        List<WriteModel<Document>> ifMore = new ArrayList<>();
        int acknowledged = 0;
        for (Map.Entry<Object, List<Sent>> entry : sent.entrySet()) {
            List<String> done = new ArrayList<>();
            Throwable failure = null;
            int attempts = 0;
            for (Sent one : entry.getValue()) {
                attempts = one.attempts();
                failure = failure(one.acknowledged());
                if (failure != null) {
                    break; // what follows is sent again after it: at least once, never out of order for good
                }
                done.add(one.message().id());
            }
            acknowledged += done.size();
            Document mine = new Document(OutboxFields.ID, entry.getKey()).append(OutboxFields.LEASE_OWNER, owner);
            List<WriteModel<Document>> rest = inPart;
            if (failure == null) {
                whole.add(new UpdateOneModel<>(
                        new Document(mine).append(OutboxFields.PENDING, new Document("$size", done.size())), EMPTIED));
                rest = ifMore;
            }
            rest.add(new UpdateOneModel<>(mine, settled(done, failure, attempts + 1)));
            if (failure == null) {
                rest.add(new UpdateOneModel<>(
                        new Document(OutboxFields.ID, entry.getKey())
                                .append(OutboxFields.PENDING, new Document("$size", 0)),
                        new Document(
                                "$unset",
                                new Document(OutboxFields.PENDING, "").append(OutboxFields.PENDING_SINCE, ""))));
            }
        }
        // most documents have nothing pending beyond what was sent: one update each
        if (!whole.isEmpty()
                && target.bulkWrite(whole, new BulkWriteOptions().ordered(false))
                                .getMatchedCount()
                        < whole.size()) {
            inPart.addAll(ifMore);
        }
        if (!inPart.isEmpty()) {
            target.bulkWrite(inPart, new BulkWriteOptions().ordered(true));
        }
        return acknowledged;
    }

    private Document settled(List<String> done, @Nullable Throwable failure, int attempts) {
        Document update = new Document();
        if (!done.isEmpty()) {
            update.append("$pull", new Document(OutboxFields.PENDING, new Document("id", new Document("$in", done))));
        }
        if (failure == null) {
            return update.append("$unset", new Document(OutboxFields.LEASE, "").append(OutboxFields.ATTEMPTS, ""));
        }
        boolean blocked = attempts >= settings.blockedAfter() && !(failure instanceof RetriableException);
        LOG.warn("event not published, attempt {}{}: {}", attempts, blocked ? ", BLOCKED" : "", failure.toString());
        Duration backoff = Duration.ofMillis(Math.min(60_000, 500L << Math.min(attempts, 7)));
        Document set = new Document(OutboxFields.ATTEMPTS, attempts)
                .append(
                        OutboxFields.LEASE,
                        new Document("owner", "backoff")
                                .append(
                                        "until",
                                        Date.from(Instant.now(java.time.Clock.systemUTC())
                                                .plus(backoff))));
        if (blocked) {
            set.append(OutboxFields.BLOCKED, true);
        }
        return update.append("$set", set);
    }

    private static @Nullable Throwable failure(CompletableFuture<?> future) {
        try {
            future.join();
            return null;
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return cause.getCause() instanceof org.apache.kafka.common.KafkaException kafka ? kafka : cause;
        }
    }

    private static Document after(Instant now) {
        return new Document("$gt", Date.from(now));
    }

    /** How many documents have events pending or blocked, and for how long the oldest. */
    public OutboxState state() {
        long pending = 0;
        long blocked = 0;
        Instant oldest = null;
        for (String collection : watched) {
            try {
                MongoCollection<Document> target = mongo.getCollection(collection);
                Document has = new Document(OutboxFields.PENDING_SINCE, new Document("$exists", true));
                pending += target.countDocuments(has);
                blocked += target.countDocuments(new Document(has).append(OutboxFields.BLOCKED, true));
                Document first = target.find(has)
                        .sort(new Document(OutboxFields.PENDING_SINCE, 1))
                        .projection(new Document(OutboxFields.PENDING_SINCE, 1))
                        .first();
                if (first != null) {
                    Instant since = first.getDate(OutboxFields.PENDING_SINCE).toInstant();
                    oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
                }
            } catch (MongoException e) {
                throw new IllegalStateException("the outbox of " + collection + " cannot be read", e);
            }
        }
        return new OutboxState(pending, blocked, oldest);
    }

    /** Lets blocked documents be tried again; returns how many. */
    public long unblock() {
        long unblocked = 0;
        for (String collection : watched) {
            unblocked += mongo.getCollection(collection)
                    .updateMany(
                            new Document(OutboxFields.PENDING_SINCE, new Document("$exists", true))
                                    .append(OutboxFields.BLOCKED, true),
                            new Document(
                                    "$unset",
                                    new Document(OutboxFields.BLOCKED, "")
                                            .append(OutboxFields.ATTEMPTS, "")
                                            .append(OutboxFields.LEASE, "")))
                    .getModifiedCount();
        }
        return unblocked;
    }
}
