package org.linli.gateway.door;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decides when a body has paused for too long: only time in which more was asked for and nothing came counts, not a slow service. */
final class BodyPatience {

    private static final long SOME_MILLIS = 250;

    private final Duration pause;
    private final AtomicLong outstanding = new AtomicLong();
    private volatile long waitingSince;

    BodyPatience(Duration pause) {
        this.pause = pause;
    }

    void asked(long more) {
        long before = outstanding.getAndUpdate(now -> now > Long.MAX_VALUE - more ? Long.MAX_VALUE : now + more);
        if (before == 0) {
            waitingSince = System.nanoTime();
        }
    }

    void answered() {
        waitingSince = System.nanoTime();
        outstanding.decrementAndGet();
    }

    /** Emits once the pause is too long. */
    Mono<Long> exceeded() {
        return Flux.interval(Duration.ofMillis(SOME_MILLIS))
                .filter(tick -> outstanding.get() > 0 && System.nanoTime() - waitingSince > pause.toNanos())
                .next();
    }
}
