package org.linli.volunteer.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.security.Role;
import org.linli.volunteer.registration.Particular;

/** A member of staff who wants to see personal data, in the role that gives him most; SEC-04: each role sees what its work needs. */
public record Reader(String subject, Role role) {

    private static final Set<Particular> CONTACT = Collections.unmodifiableSet(EnumSet.of(
            Particular.NAME, Particular.BIRTH_DATE, Particular.PHONE, Particular.ADDRESS, Particular.GUARDIAN));
    private static final Set<Particular> PERSONAL = Collections.unmodifiableSet(EnumSet.of(
            Particular.NAME,
            Particular.ID_NUMBER,
            Particular.BIRTH_DATE,
            Particular.PHONE,
            Particular.ADDRESS,
            Particular.BACKGROUND,
            Particular.HEALTH_NOTE,
            Particular.GUARDIAN));

    /** What the role may see unmasked. */
    public Set<Particular> mayRead() {
        return switch (role) {
            case DISTRICT_OFFICER, STREET_OFFICER -> PERSONAL;
            case COMMUNITY_WORKER -> CONTACT;
            default -> Set.of();
        };
    }
}
