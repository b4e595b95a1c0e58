package org.linli.platform.security;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;

/**
 * The person or system behind a verified token, with what it may touch.
 *
 * @param subject the issuer's stable id of the caller
 * @param name how the caller is shown to colleagues; never logged
 * @param area every division code that starts with this scope's prefix is the caller's
 * @param volunteerId set when the caller is a registered volunteer
 */
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        AreaScope area,
        @Nullable String volunteerId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    /** Refuses with {@code security.role-missing} unless the caller has one of the roles. */
    public void requireRole(Role... anyOf) {
        if (!hasAny(anyOf)) {
            throw new Rejected(new SecurityRejection.RoleMissing(
                    Arrays.stream(anyOf).map(Role::code).toList()));
        }
    }

    public boolean covers(String divisionCode) {
        return area.covers(divisionCode);
    }

    /** Refuses with {@code security.area-out-of-scope} unless the division lies inside the caller's own. */
    public void requireArea(String divisionCode) {
        if (!covers(divisionCode)) {
            throw new Rejected(new SecurityRejection.AreaOutOfScope(divisionCode));
        }
    }

    @Override
    public String toString() {
        return "Caller[" + subject + " " + roles + " " + area.prefix() + "]";
    }
}
