package org.linli.volunteer.anomaly;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** The queue. */
public interface Anomalies {

    /** Keeps a new anomaly; the same finding twice is the same anomaly and changes nothing. */
    void add(Anomaly anomaly);

    Optional<Versioned<Anomaly>> find(String id);

    /** Like {@link #find}, refusing with {@code anomaly.unknown}. */
    default Versioned<Anomaly> get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new AnomalyRejection.Unknown()));
    }

    Versioned<Anomaly> save(Anomaly anomaly, long version);

    Page<Versioned<Anomaly>> list(
            String areaPrefix,
            @Nullable AnomalyStatus status,
            @Nullable AnomalyRule rule,
            @Nullable String cursor,
            int limit);
}
