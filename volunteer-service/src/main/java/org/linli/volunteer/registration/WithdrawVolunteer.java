package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Lets a volunteer leave, by himself or through an office; his hours stay on record. */
@Component
public class WithdrawVolunteer {

    private final Volunteers volunteers;
    private final Clock clock;

    public WithdrawVolunteer(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.withdraw(by, Today.now(clock));
        return volunteers.save(volunteer, version);
    }
}
