package org.linli.volunteer.registration;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Stops a volunteer for a while: he keeps his hours and is proposed for nothing. */
@Component
public class SuspendVolunteer {

    private final Volunteers volunteers;

    public SuspendVolunteer(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by, String reason) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.suspend(by, reason);
        return volunteers.save(volunteer, version);
    }
}
