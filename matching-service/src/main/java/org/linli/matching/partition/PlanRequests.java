package org.linli.matching.partition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;

/** Where requests to owners are kept until they are read. */
public interface PlanRequests {

    void add(PlanRequest request);

    Optional<Versioned<PlanRequest>> find(String id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<PlanRequest> get(String id);

    void save(PlanRequest request, long expectedVersion);

    /** Those that have not ended, the oldest first. */
    List<PlanRequest> open(int limit);

    /** Forgets those that ended before that; one that goes on is kept however old it is. */
    void forgetEndedBefore(Instant then);
}
