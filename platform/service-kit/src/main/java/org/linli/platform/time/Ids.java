package org.linli.platform.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes ids: UUID version 7, each greater than the one before, whatever the clock does.
 *
 * <p>48 bits of milliseconds and 12 bits of counter come from one number that only grows; 62 bits are random.
 */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this(clock, new SecureRandom());
    }

    /** For repeatable ids, give a seeded source. */
    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id in its usual form of 36 characters. */
    public String next() {
        return nextUuid().toString();
    }

    /** A new id. */
    public UUID nextUuid() {
        long now = clock.millis() << COUNTER_BITS;
        // more than 4,096 in a millisecond, or a clock set back: go on from the last one
        long tick = last.accumulateAndGet(now, (before, current) -> Math.max(before + 1, current));
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & ((1L << COUNTER_BITS) - 1);
        return new UUID(millis << 16 | 0x7000L | counter, random.nextLong() >>> 2 | VARIANT);
    }
}
