package org.linli.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the outbox gauges of one scrape from one look at the database. */
final class OutboxGauges {

    static final Duration KEPT = Duration.ofSeconds(5);

    private final Supplier<OutboxState> look;
    private final LongSupplier nanoTime;
    private @Nullable OutboxState seen;
    private long seenAt;

    OutboxGauges(Supplier<OutboxState> look, LongSupplier nanoTime) {
        this.look = look;
        this.nanoTime = nanoTime;
    }

    double pending() {
        return state().pending();
    }

    double blocked() {
        return state().blocked();
    }

    double oldestSeconds() {
        var since = state().oldestSince();
        return since == null
                ? 0
                : Duration.between(since, Clock.systemUTC().instant()).toMillis() / 1000.0;
    }

    private synchronized OutboxState state() {
        OutboxState known = seen;
        if (known == null || nanoTime.getAsLong() - seenAt >= KEPT.toNanos()) {
            known = look.get();
            seen = known;
            seenAt = nanoTime.getAsLong();
        }
        return known;
    }
}
