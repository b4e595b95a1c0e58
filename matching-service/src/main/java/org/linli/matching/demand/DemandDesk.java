package org.linli.matching.demand;

import java.util.function.Consumer;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** How every officer's move on a demand goes: role, existence, area, version, rule, write — in that order. */
@Component
final class DemandDesk {

    /** Who verifies, lists and refuses: the offices of the place. */
    static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final Demands demands;

    DemandDesk(Demands demands) {
        this.demands = demands;
    }

    Versioned<Demand> move(DemandId id, long version, Caller by, Role[] roles, Consumer<Demand> decide) {
        by.requireRole(roles);
        Versioned<Demand> stored = demands.get(id);
        by.requireArea(stored.value().state().details().area());
        return save(stored, version, decide);
    }

    Versioned<Demand> save(Versioned<Demand> stored, long version, Consumer<Demand> decide) {
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        decide.accept(stored.value());
        return demands.save(stored.value(), version);
    }
}
