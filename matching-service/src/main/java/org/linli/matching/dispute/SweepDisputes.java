package org.linli.matching.dispute;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the days pass for disputes: tells what is near and what is missed. People end a mediation, never a sweep. */
@Component
public final class SweepDisputes {

    private static final Logger LOG = LoggerFactory.getLogger(SweepDisputes.class);
    private static final int AT_ONCE = 500;

    private final Disputes disputes;
    private final Clock clock;

    SweepDisputes(Disputes disputes, Clock clock) {
        this.disputes = disputes;
        this.clock = clock;
    }

    /** Done twice it does the same once. */
    public void handle() {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        for (DisputeId id : disputes.owing(today, AT_ONCE)) {
            try {
                Versioned<Dispute> stored = disputes.get(id);
                stored.value().tick(today);
                if (!stored.value().changes().isEmpty()) {
                    disputes.save(stored.value(), stored.version());
                }
            } catch (Rejected movedOn) {
                LOG.debug("dispute {} moved on: {}", id, movedOn.rejection().code());
            }
        }
    }
}
