package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Takes a volunteer's answer that what a body asked about is right as it stands (VOL-35). */
@Component
public class ConfirmParticulars {

    private final Volunteers volunteers;
    private final Clock clock;

    public ConfirmParticulars(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String correctionId) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.confirm(correctionId, Today.now(clock));
        return volunteers.save(volunteer, version);
    }
}
