package org.linli.matching.demand;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Verifies, and lists when asked, every submitted demand of an area; each demand is its own write, so that one which cannot follow
 * stops no other. Running it again goes on where it stopped.
 */
@Component
public final class VerifyDemands {

    private static final int AT_ONCE = 200;

    private final Demands demands;
    private final Verifiers verifiers;
    private final Clock clock;

    VerifyDemands(Demands demands, Verifiers verifiers, Clock clock) {
        this.demands = demands;
        this.verifiers = verifiers;
        this.clock = clock;
    }

    /** The area, and whether the verified demands go on the list at once. */
    public record Command(String area, boolean list, Caller by) {}

    /** How many were looked at, and what became of them; {@code skipped} were changed by others, are wanted in the past, or are for another
     * office to verify. */
    public record Result(int considered, int verified, int listed, int skipped) {}

    public Result handle(Command command) {
        command.by().requireRole(DemandDesk.OFFICERS);
        command.by().requireArea(command.area());
        int considered = 0;
        int verified = 0;
        int listed = 0;
        int skipped = 0;
        Set<DemandId> seen = new HashSet<>();
        while (true) {
            List<Versioned<Demand>> batch = demands.submittedIn(command.area(), AT_ONCE + seen.size()).stream()
                    .filter(d -> seen.add(d.value().state().id()))
                    .toList();
            if (batch.isEmpty()) {
                return new Result(considered, verified, listed, skipped);
            }
            for (Versioned<Demand> stored : batch) {
                considered++;
                Demand demand = stored.value();
                if (!verifiers.may(command.by(), demand.state().details().source())) {
                    skipped++;
                    continue;
                }
                Instant now = clock.instant();
                boolean ahead = now.isBefore(demand.state().details().window().startsAt());
                try {
                    demand.verify(command.by().subject(), now);
                    if (command.list() && ahead) {
                        demand.list(null, now);
                    }
                    demands.save(demand, stored.version());
                    verified++;
                    listed += command.list() && ahead ? 1 : 0;
                    skipped += command.list() && !ahead ? 1 : 0;
                } catch (Rejected changedMeanwhile) {
                    skipped++;
                }
            }
        }
    }
}
