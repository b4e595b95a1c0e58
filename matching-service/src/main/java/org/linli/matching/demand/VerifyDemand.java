package org.linli.matching.demand;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** An office finds that a demand is true and complete (MAT-02). */
@Component
public final class VerifyDemand {

    private final DemandDesk desk;
    private final Verifiers verifiers;
    private final Clock clock;

    VerifyDemand(DemandDesk desk, Verifiers verifiers, Clock clock) {
        this.desk = desk;
        this.verifiers = verifiers;
        this.clock = clock;
    }

    /** Which demand, at which version. */
    public record Command(DemandId id, long version, Caller by) {}

    public Versioned<Demand> handle(Command command) {
        return desk.move(command.id(), command.version(), command.by(), DemandDesk.OFFICERS, demand -> {
            verifiers.require(command.by(), demand.state().details().source());
            demand.verify(command.by().subject(), clock.instant());
        });
    }
}
