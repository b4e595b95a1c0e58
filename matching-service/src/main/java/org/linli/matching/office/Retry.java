package org.linli.matching.office;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;

/** Decides again when somebody else has changed the document between reading and writing: for events and commands that name no version. */
public final class Retry {

    private static final int ATTEMPTS = 60;
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private Retry() {}

    public static <T> T whileStale(Supplier<T> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decision.get();
            } catch (Rejected refusal) {
                if (refusal.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw refusal;
                }
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS * attempt / ATTEMPTS + 1));
            }
        }
    }
}
