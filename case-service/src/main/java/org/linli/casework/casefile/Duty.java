package org.linli.casework.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.security.Role;

/** What a member does on a case's team; a duty counts only while the person still holds a role that goes with it. */
public enum Duty {
    PROSECUTOR(EnumSet.of(Role.PROSECUTOR)),
    SOCIAL_WORKER(EnumSet.of(Role.SOCIAL_WORKER)),
    FAMILY_EDUCATOR(EnumSet.of(Role.CASE_WORKER, Role.SOCIAL_WORKER));

    private final EnumSet<Role> roles;

    Duty(EnumSet<Role> roles) {
        this.roles = roles;
    }

    /** Whether one of the roles goes with the duty. */
    public boolean heldWith(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
