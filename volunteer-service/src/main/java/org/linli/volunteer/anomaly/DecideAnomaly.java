package org.linli.volunteer.anomaly;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Takes an anomaly up, clears it or confirms it. */
@Component
public class DecideAnomaly {

    private final Anomalies anomalies;
    private final Clock clock;

    public DecideAnomaly(Anomalies anomalies, Clock clock) {
        this.anomalies = anomalies;
        this.clock = clock;
    }

    public Versioned<Anomaly> handle(String id, long version, AnomalyMove move, String by, @Nullable String note) {
        Anomaly anomaly = anomalies.get(id).value();
        anomaly.decide(move, by, note, Today.now(clock));
        return anomalies.save(anomaly, version);
    }
}
