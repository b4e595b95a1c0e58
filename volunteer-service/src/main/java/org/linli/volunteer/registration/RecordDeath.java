package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Notes that a volunteer died; his hours stay on record. */
@Component
public class RecordDeath {

    private final Volunteers volunteers;
    private final Clock clock;

    public RecordDeath(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.recordDeath(by, Today.now(clock));
        return volunteers.save(volunteer, version);
    }
}
