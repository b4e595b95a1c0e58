package org.linli.matching.demand;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** The requester, or the community worker of the place for him, confirms that the service was given, and rates it. */
@Component
public final class CompleteDemand {

    private final Demands demands;
    private final DemandDesk desk;
    private final Clock clock;

    CompleteDemand(Demands demands, DemandDesk desk, Clock clock) {
        this.demands = demands;
        this.desk = desk;
        this.clock = clock;
    }

    /** Which demand, at which version, with one to five stars. */
    public record Command(
            DemandId id, long version, int rating, @Nullable String comment, Caller by) {}

    public Versioned<Demand> handle(Command command) {
        Versioned<Demand> stored = onBehalfOfTheRequester(demands, command.id(), command.by());
        return desk.save(
                stored,
                command.version(),
                demand ->
                        demand.complete(command.by().subject(), command.rating(), command.comment(), clock.instant()));
    }

    /** The demand, when the caller is who asked for it or the community worker of its place. */
    static Versioned<Demand> onBehalfOfTheRequester(Demands demands, DemandId id, Caller by) {
        by.requireRole(SubmitDemand.SUBMITTERS);
        Versioned<Demand> stored = demands.get(id);
        DemandState state = stored.value().state();
        by.requireArea(state.details().area());
        if (!by.has(Role.COMMUNITY_WORKER) && !by.subject().equals(state.requester())) {
            throw new Rejected(new DemandRejection.NotTheRequester());
        }
        return stored;
    }
}
