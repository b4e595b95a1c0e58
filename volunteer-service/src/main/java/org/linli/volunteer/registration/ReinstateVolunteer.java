package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Lifts a suspension. */
@Component
public class ReinstateVolunteer {

    private final Volunteers volunteers;
    private final AgeProfile ages;
    private final Clock clock;

    public ReinstateVolunteer(Volunteers volunteers, AgeProfile ages, Clock clock) {
        this.volunteers = volunteers;
        this.ages = ages;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.reinstate(by, ages, Today.at(clock));
        return volunteers.save(volunteer, version);
    }
}
