package org.linli.volunteer.signup.web;

import java.util.List;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.volunteer.registration.VolunteerId;

/** The volunteer that the caller is; refuses everybody else. */
final class OwnVolunteer {

    private OwnVolunteer() {}

    static VolunteerId of(Caller caller) {
        caller.requireRole(Role.VOLUNTEER);
        String own = caller.volunteerId();
        if (own == null) {
            throw new Rejected(new SecurityRejection.RoleMissing(List.of(Role.VOLUNTEER.code())));
        }
        return new VolunteerId(own);
    }
}
