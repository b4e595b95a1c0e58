package org.linli.matching.online;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads something of a district the first time it is asked for, and again behind the scenes when it has grown old. */
final class Freshness {

    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
    private static final long NEVER = Long.MIN_VALUE;

    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicLong loadedAt = new AtomicLong(NEVER);
    private final Duration refreshAfter;
    private final Runnable load;

    Freshness(Duration refreshAfter, Runnable load) {
        this.refreshAfter = refreshAfter;
        this.load = load;
    }

    /** Returns with something loaded. */
    void ensure() {
        if (loadedAt.get() == NEVER) {
            loading.lock();
            try {
                if (loadedAt.get() == NEVER) {
                    run();
                }
            } finally {
                loading.unlock();
            }
        } else if (System.nanoTime() - loadedAt.get() > refreshAfter.toNanos()) {
            Thread.ofVirtual().name("refresh").start(this::again);
        }
    }

    private void again() {
        if (loading.tryLock()) {
            try {
                if (System.nanoTime() - loadedAt.get() > refreshAfter.toNanos()) {
                    run();
                }
            } catch (RuntimeException nextTime) {
                LOG.warn("what was read before stays in use: {}", nextTime.toString());
            } finally {
                loading.unlock();
            }
        }
    }

    private void run() {
        long begun = System.nanoTime();
        load.run();
        loadedAt.set(begun);
    }
}
