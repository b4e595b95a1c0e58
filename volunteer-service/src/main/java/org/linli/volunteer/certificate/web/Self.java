package org.linli.volunteer.certificate.web;

import java.util.List;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.volunteer.registration.VolunteerId;

/** The volunteer who is calling about himself. */
final class Self {

    private Self() {}

    static VolunteerId of(Caller caller) {
        String id = caller.volunteerId();
        if (id == null) {
            throw new Rejected(new SecurityRejection.RoleMissing(List.of(Role.VOLUNTEER.code())));
        }
        return new VolunteerId(id);
    }
}
