package org.linli.matching.demand;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** An office puts a demand on the public list; a reopened one may be wanted at another time. */
@Component
public final class ListDemand {

    private final DemandDesk desk;
    private final Clock clock;

    ListDemand(DemandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Which demand, at which version, and when it is wanted if not as stated before. */
    public record Command(
            DemandId id, long version, @Nullable Window window, Caller by) {}

    public Versioned<Demand> handle(Command command) {
        return desk.move(command.id(), command.version(), command.by(), DemandDesk.OFFICERS, demand -> {
            Window window = command.window();
            if (window != null) {
                List<DemandDetails.Fault> faults =
                        demand.state().details().at(window).faults();
                if (!faults.isEmpty()) {
                    throw new Rejected(new RequestRejection.Invalid(
                            faults.getFirst().field(), faults.getFirst().what()));
                }
            }
            demand.list(window, clock.instant());
        });
    }
}
