package org.linli.matching.demand;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** A social worker or an office above the community judges whether a finished service solved what was asked. */
@Component
public final class EvaluateDemand {

    static final Role[] EVALUATORS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.SOCIAL_WORKER};

    private final DemandDesk desk;
    private final Clock clock;

    EvaluateDemand(DemandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Which demand, at which version, and the finding. */
    public record Command(
            DemandId id,
            long version,
            DemandOutcome outcome,
            @Nullable String comment,
            Caller by) {}

    public Versioned<Demand> handle(Command command) {
        return desk.move(
                command.id(),
                command.version(),
                command.by(),
                EVALUATORS,
                demand ->
                        demand.evaluate(command.by().subject(), command.outcome(), command.comment(), clock.instant()));
    }
}
