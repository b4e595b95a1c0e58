package org.linli.volunteer.registration;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Lifts a suspension. */
@Component
public class ReinstateVolunteer {

    private final Volunteers volunteers;

    public ReinstateVolunteer(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.reinstate(by);
        return volunteers.save(volunteer, version);
    }
}
