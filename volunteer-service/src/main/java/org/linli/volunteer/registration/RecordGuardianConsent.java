package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Takes a guardian's consent: the minor may serve from now on (VOL-03, SEC-01). */
@Component
public class RecordGuardianConsent {

    private final Volunteers volunteers;
    private final Clock clock;

    public RecordGuardianConsent(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, GuardianConsent consent) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.recordGuardianConsent(consent, Today.at(clock));
        return volunteers.save(volunteer, version);
    }
}
