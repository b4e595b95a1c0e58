package org.linli.volunteer.registration;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Lets a volunteer leave, by himself or through an office; his hours stay on record. */
@Component
public class WithdrawVolunteer {

    private final Volunteers volunteers;

    public WithdrawVolunteer(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.withdraw(by);
        return volunteers.save(volunteer, version);
    }
}
