package org.linli.matching.demand;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;

/** MAT-02: which office verifies a demand, by the source that it came through; data that a district sets. */
public final class Verifiers {

    private final Map<DemandSource, Set<Role>> roles = new EnumMap<>(DemandSource.class);

    public Verifiers(Map<DemandSource, Set<Role>> own) {
        for (DemandSource source : DemandSource.values()) {
            Set<Role> known = own.getOrDefault(source, standard(source));
            if (known.isEmpty()) {
                throw new IllegalArgumentException("somebody verifies what comes through " + source);
            }
            roles.put(source, EnumSet.copyOf(known));
        }
    }

    /** What a hotline order or a department hands over is verified above the community; the rest in the community too. */
    private static Set<Role> standard(DemandSource source) {
        return switch (source) {
            case HOTLINE_12345, DEPARTMENT -> EnumSet.of(Role.STREET_OFFICER, Role.DISTRICT_OFFICER);
            case SELF, COMMUNITY_VISIT, CHILDRENS_COUNCIL, SERVICE_HOTLINE, DUAL_CHECK_IN ->
                EnumSet.of(Role.COMMUNITY_WORKER, Role.STREET_OFFICER, Role.DISTRICT_OFFICER);
        };
    }

    public Set<Role> of(DemandSource source) {
        return Set.copyOf(roles.getOrDefault(source, Set.of()));
    }

    public boolean may(Caller caller, DemandSource source) {
        return of(source).stream().anyMatch(caller::has);
    }

    /** Refuses with {@code security.role-missing} when another office verifies what came through the source. */
    void require(Caller caller, DemandSource source) {
        if (!may(caller, source)) {
            throw new Rejected(new SecurityRejection.RoleMissing(
                    of(source).stream().map(Role::code).sorted().toList()));
        }
    }
}
