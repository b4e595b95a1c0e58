package org.linli.volunteer.signup;

import java.util.function.Supplier;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;

/** Decides again when somebody else has changed the document between reading and writing: for commands that name no version. */
public final class Retry {

    private static final int ATTEMPTS = 12;

    private Retry() {}

    public static <T> T whileStale(Supplier<T> decision) {
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
