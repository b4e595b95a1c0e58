package org.linli.gateway.dashboard;

import java.util.Set;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;

/** All that decides what a caller sees of an area: two callers with equal views may share a remembered value, others never. */
record View(String area, String scope, Set<Role> roles, String language) {

    View {
        roles = Set.copyOf(roles);
    }

    static View of(Caller caller, String area, String language) {
        return new View(area, caller.area().prefix(), caller.roles(), language);
    }
}
