package org.linli.matching.demand;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The office that verifies what came through the source refuses a demand and says why (MAT-02). */
@Component
public final class RejectDemand {

    private final DemandDesk desk;
    private final Verifiers verifiers;
    private final Clock clock;

    RejectDemand(DemandDesk desk, Verifiers verifiers, Clock clock) {
        this.desk = desk;
        this.verifiers = verifiers;
        this.clock = clock;
    }

    /** Which demand, at which version, and the reason that the applicant is told. */
    public record Command(DemandId id, long version, String reason, Caller by) {}

    public Versioned<Demand> handle(Command command) {
        return desk.move(command.id(), command.version(), command.by(), DemandDesk.OFFICERS, demand -> {
            verifiers.require(command.by(), demand.state().details().source());
            demand.reject(command.by().subject(), command.reason(), clock.instant());
        });
    }
}
