package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Notes that a volunteer's records were queried and clear, and until when that opens child-facing work (SEC-13). */
@Component
public class RecordVetting {

    private final Volunteers volunteers;
    private final Clock clock;

    public RecordVetting(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by, LocalDate until) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.recordVetting(by, until, Today.at(clock));
        return volunteers.save(volunteer, version);
    }
}
