package org.linli.platform.web;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;

/** Remembers which keyed request was answered how; answers are kept encrypted for two days. */
public final class IdempotencyRecords {

    static final Duration KEPT = Duration.ofDays(2);
    static final Duration ABANDONED_AFTER = Duration.ofSeconds(90);

    /** What a claim found. */
    sealed interface Claim {
        /** Nobody used the key before: go on. */
        record First() implements Claim {}

        /** The same request was answered: give that answer. */
        record Answered(Answer answer) implements Claim {}

        /** The key belongs to another request. */
        record Reused() implements Claim {}

        /** The first request has not ended. */
        record Running() implements Claim {}
    }

    /** A stored answer. */
    record Answer(int status, Map<String, String> headers, String body) {}

    private final MongoCollection<Document> records;
    private final CryptoProvider crypto;
    private final Clock clock;

    public IdempotencyRecords(MongoCollection<Document> records, CryptoProvider crypto, Clock clock) {
        this.records = records;
        this.crypto = crypto;
        this.clock = clock;
        records.createIndex(new Document("at", 1));
    }

    Claim claim(String id, String digest) {
        Instant now = clock.instant();
        // keyed: a bare digest of a short body could be guessed back
        String requestDigest = crypto.keyedHash(digest, "idempotency");
        try {
            records.insertOne(new Document("_id", id)
                    .append("request", requestDigest)
                    .append("state", "RUNNING")
                    .append("at", Date.from(now)));
            return new Claim.First();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document known = records.find(Filters.eq("_id", id)).first();
        if (known == null) {
            return new Claim.Running();
        }
        if (!requestDigest.equals(known.getString("request"))) {
            return new Claim.Reused();
        }
        if ("DONE".equals(known.getString("state"))) {
            return new Claim.Answered(answer(id, known));
        }
        Date since = known.getDate("at");
        if (since.toInstant().isBefore(now.minus(ABANDONED_AFTER))
                && records.updateOne(
                                        Filters.and(Filters.eq("_id", id), Filters.eq("at", since)),
                                        Updates.set("at", Date.from(now)))
                                .getModifiedCount()
                        == 1) {
            return new Claim.First();
        }
        return new Claim.Running();
    }

    void done(String id, Answer answer) {
        records.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.set("state", "DONE"),
                        Updates.set("status", answer.status()),
                        Updates.set("headers", new Document(Map.copyOf(answer.headers()))),
                        Updates.set("body", crypto.encrypt(answer.body(), "idempotency/" + id))));
    }

    /** A refused or failed request changed nothing: its key is free again. */
    void release(String id) {
        records.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("state", "RUNNING")));
    }

    /** Forgets answers older than {@link #KEPT}; returns how many. */
    public long forgetOld() {
        return records.deleteMany(Filters.lt("at", Date.from(clock.instant().minus(KEPT))))
                .getDeletedCount();
    }

    private Answer answer(String id, Document known) {
        Document headers = known.get("headers", Document.class);
        Map<String, String> names = new java.util.LinkedHashMap<>();
        if (headers != null) {
            headers.forEach((name, value) -> names.put(name, String.valueOf(value)));
        }
        @Nullable String body = known.getString("body");
        return new Answer(
                known.getInteger("status", 200), names, body == null ? "" : crypto.decrypt(body, "idempotency/" + id));
    }
}
