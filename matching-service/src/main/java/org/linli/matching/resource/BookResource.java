package org.linli.matching.resource;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.Demands;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Reserves a resource, for a demand when one is named: the link between the demand list and the resource list (MAT-01). */
@Component
public class BookResource {

    private static final Set<DemandStatus> WAITING =
            EnumSet.of(DemandStatus.LISTED, DemandStatus.MATCHING, DemandStatus.MATCHED, DemandStatus.IN_SERVICE);

    private final Resources resources;
    private final Demands demands;
    private final ResourceProperties policy;
    private final Clock clock;

    BookResource(Resources resources, Demands demands, ResourceProperties policy, Clock clock) {
        this.resources = resources;
        this.demands = demands;
        this.policy = policy;
        this.clock = clock;
    }

    /** Which resource, and what of it. */
    public record Command(ResourceId id, Booking.Wish wish, Caller by) {}

    /** Who may ask; also asked before a body is read. */
    public static Role[] bookers() {
        return ResourceDesk.BOOKERS.clone();
    }

    public Versioned<Resource> handle(Command command) {
        command.by().requireRole(ResourceDesk.BOOKERS);
        String area = resources.get(command.id()).value().state().details().area();
        ResourceDesk.requireDistrict(command.by(), area);
        String demandId = command.wish().demandId();
        if (demandId != null) {
            checkDemand(new DemandId(demandId), area, command.by());
        }
        Duration hold = policy.hold(area);
        return resources.change(command.id(), resource -> resource.reserve(command.wish(), hold, clock.instant()));
    }

    private void checkDemand(DemandId id, String resourceArea, Caller by) {
        DemandState demand = demands.get(id).value().state();
        by.requireArea(demand.details().area());
        if (!WAITING.contains(demand.status())) {
            throw new Rejected(
                    new ResourceRejection.DemandNotWaiting(demand.status().name()));
        }
        if (!AreaScope.districtOf(demand.details().area()).equals(AreaScope.districtOf(resourceArea))) {
            throw new Rejected(new ResourceRejection.OtherDistrict());
        }
    }
}
