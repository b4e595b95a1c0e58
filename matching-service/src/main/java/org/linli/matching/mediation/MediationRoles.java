package org.linli.matching.mediation;

import org.linli.platform.security.Role;

/** Who keeps the register of mediators, and who reads it. */
public final class MediationRoles {

    private MediationRoles() {}

    public static Role[] keepers() {
        return new Role[] {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    }

    public static Role[] readers() {
        return new Role[] {
            Role.DISTRICT_OFFICER,
            Role.STREET_OFFICER,
            Role.COMMUNITY_WORKER,
            Role.SOCIAL_WORKER,
            Role.AUDITOR,
            Role.ANALYST
        };
    }
}
