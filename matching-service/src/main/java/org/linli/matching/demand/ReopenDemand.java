package org.linli.matching.demand;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The requester finds that the service did not help: the demand is open again. */
@Component
public final class ReopenDemand {

    private final Demands demands;
    private final DemandDesk desk;
    private final Clock clock;

    ReopenDemand(Demands demands, DemandDesk desk, Clock clock) {
        this.demands = demands;
        this.desk = desk;
        this.clock = clock;
    }

    /** Which demand, at which version, and what is still wanting. */
    public record Command(DemandId id, long version, String reason, Caller by) {}

    public Versioned<Demand> handle(Command command) {
        Versioned<Demand> stored = CompleteDemand.onBehalfOfTheRequester(demands, command.id(), command.by());
        return desk.save(
                stored,
                command.version(),
                demand -> demand.reopen(command.by().subject(), command.reason(), clock.instant()));
    }
}
