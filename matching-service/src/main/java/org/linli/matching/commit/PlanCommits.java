package org.linli.matching.commit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;

/** Where commits are kept, by the id of their plan. */
public interface PlanCommits {

    /** Keeps a first review; a second one finds it there. */
    Versioned<PlanCommit> add(PlanCommit commit);

    Optional<Versioned<PlanCommit>> find(String planId);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<PlanCommit> get(String planId);

    Versioned<PlanCommit> save(PlanCommit commit, long expectedVersion);

    /** Confirmations that nobody has worked on since that moment. */
    List<String> stopped(Instant now, int limit);
}
