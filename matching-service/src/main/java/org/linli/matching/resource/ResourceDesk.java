package org.linli.matching.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.springframework.stereotype.Component;

/** How every move on a resource goes: role, existence, area, version, rule, write, in that order. */
@Component
public class ResourceDesk {

    /** Who keeps the list: the offices of the place. */
    static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    /** Who may ask for a resource. */
    static final Role[] BOOKERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER
    };

    private final Resources resources;
    private final Clock clock;

    ResourceDesk(Resources resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    Versioned<Resource> move(ResourceId id, long version, Caller by, Role[] roles, BiConsumer<Resource, Instant> step) {
        by.requireRole(roles);
        Versioned<Resource> stored = resources.get(id);
        by.requireArea(stored.value().state().details().area());
        return step(stored, version, step);
    }

    Versioned<Resource> step(Versioned<Resource> stored, long version, BiConsumer<Resource, Instant> step) {
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        step.accept(stored.value(), clock.instant());
        return resources.save(stored.value(), version);
    }

    /** Resources are shared within a district: who works for any part of it may see and ask for them. */
    static void requireDistrict(Caller by, String area) {
        String own = by.area().prefix();
        boolean same = own.length() < 6
                ? by.covers(area)
                : area.length() >= 6 && AreaScope.districtOf(own).equals(AreaScope.districtOf(area));
        if (!same) {
            throw new Rejected(new SecurityRejection.AreaOutOfScope(area));
        }
    }
}
