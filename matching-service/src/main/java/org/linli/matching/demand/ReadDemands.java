package org.linli.matching.demand;

import java.util.List;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Shows demands to those who work with them, within their area; demands name no person. */
@Component
public final class ReadDemands {

    static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final Demands demands;

    ReadDemands(Demands demands) {
        this.demands = demands;
    }

    public Versioned<Demand> one(DemandId id, Caller reader) {
        reader.requireRole(READERS);
        Versioned<Demand> stored = demands.get(id);
        reader.requireArea(stored.value().state().details().area());
        return stored;
    }

    public List<Versioned<Demand>> page(Demands.Filter filter, int limit, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(filter.areaPrefix())) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(filter.areaPrefix());
        return demands.page(filter, limit);
    }
}
