package org.linli.volunteer.team;

import java.util.function.Supplier;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;

/** Decides again when somebody else has changed the document between reading and writing: for steps that name no version. */
final class Retry {

    private static final int ATTEMPTS = 12;

    private Retry() {}

    static <T> T whileStale(Supplier<T> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decision.get();
            } catch (Rejected refusal) {
                if (refusal.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }
}
