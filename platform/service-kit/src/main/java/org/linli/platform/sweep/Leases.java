package org.linli.platform.sweep;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * Leases of tasks, one document each, taken, kept and ended by one conditional write. Every taking has a number of its own, so that a holder who
 * lost his lease can neither keep nor end that of his successor.
 */
public final class Leases {

    private final MongoCollection<Document> leases;
    private final String holder;
    private final Clock clock;

    /** @param clock the machine's, not the calendar's: machines may differ by less than the shortest lease */
    public Leases(MongoCollection<Document> leases, String holder, Clock clock) {
        this.leases = leases;
        this.holder = holder;
        this.clock = clock;
    }

    /** A task that is this holder's until its time is over. */
    public final class Lease {

        private final String task;
        private final long number;
        private final Instant takenAt;
        private final Duration length;

        private Lease(String task, long number, Instant takenAt, Duration length) {
            this.task = task;
            this.number = number;
            this.takenAt = takenAt;
            this.length = length;
        }

        /** Still at work: the lease runs from now on. False when somebody else has taken the task over. */
        public boolean renew() {
            return write(clock.instant().plus(length));
        }

        /** The work is done; nobody does it again before so much time has passed since it was begun. */
        public void end(Duration rest) {
            Instant now = clock.instant();
            Instant next = takenAt.plus(rest);
            write(next.isAfter(now) ? next : now);
        }

        private boolean write(Instant until) {
            return leases.updateOne(
                                    Filters.and(Filters.eq("_id", task), Filters.eq("number", number)),
                                    Updates.set("until", Date.from(until)))
                            .getMatchedCount()
                    == 1;
        }
    }

    /** Takes a task that nobody holds, or whose holder has given no sign of life for the length of his lease. */
    public Optional<Lease> take(String task, Duration length) {
        Instant now = clock.instant();
        try {
            Document taken = leases.findOneAndUpdate(
                    Filters.and(Filters.eq("_id", task), Filters.lte("until", Date.from(now))),
                    Updates.combine(
                            Updates.set("holder", holder),
                            Updates.set("until", Date.from(now.plus(length))),
                            Updates.inc("number", 1L)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            long number = Objects.requireNonNull(
                            (Number) Objects.requireNonNull(taken).get("number"))
                    .longValue();
            return Optional.of(new Lease(task, number, now, length));
        } catch (MongoCommandException | MongoWriteException e) {
            // the document is there and its time is not over, so the insertion met it
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
