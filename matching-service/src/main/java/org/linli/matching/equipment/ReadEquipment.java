package org.linli.matching.equipment;

import java.util.Optional;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Demands;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Shows the offices of a place what venue and goods its demands could have. */
@Component
public class ReadEquipment {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.AUDITOR
    };

    private final Demands demands;
    private final FindEquipment find;

    ReadEquipment(Demands demands, FindEquipment find) {
        this.demands = demands;
        this.find = find;
    }

    /** The demand, and the best it could have right now. */
    public record Found(Versioned<Demand> demand, Finding finding) {}

    public Found handle(DemandId id, Caller reader) {
        reader.requireRole(READERS);
        Versioned<Demand> stored = demands.get(id);
        reader.requireArea(stored.value().state().details().area());
        if (!stored.value().state().details().asksForEquipment()) {
            throw new Rejected(new EquipmentRejection.NotAskedFor());
        }
        return new Found(stored, find.best(stored.value().state()));
    }

    /** Nothing when the demand asks for neither, has both, or is over. */
    public Optional<Found> ifWanted(DemandId id, Caller reader) {
        Versioned<Demand> stored = demands.get(id);
        DemandState state = stored.value().state();
        reader.requireArea(state.details().area());
        return state.details().asksForEquipment() && state.equippable() && !state.secured()
                ? Optional.of(new Found(stored, find.best(state)))
                : Optional.empty();
    }
}
