package org.linli.platform.outbox;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;

/**
 * Decides again when somebody else has changed the document between reading and writing: for commands and reactions that name no
 * version. A caller who named one is told instead.
 *
 * <p>Two reactions to one event that both store it as consumed in the same document collide: the second is taken for a replay. Such a
 * reaction must not be marked as consumed, but be harmless when repeated.
 */
public final class Retry {

    private static final int ATTEMPTS = 60;
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private Retry() {}

    public static void whileStale(Runnable step) {
        whileStale(() -> {
            step.run();
            return true;
        });
    }

    public static <T> T whileStale(Supplier<T> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decision.get();
            } catch (Rejected refusal) {
                if (refusal.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw refusal;
                }
                // those who collide wait differently long, so that they do not collide again
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS * attempt / ATTEMPTS + 1));
            }
        }
    }
}
