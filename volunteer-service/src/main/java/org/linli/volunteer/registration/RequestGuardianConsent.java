package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Names the guardian of a minor who waits, so that an office can ask him (VOL-03). */
@Component
public class RequestGuardianConsent {

    private final Volunteers volunteers;
    private final Clock clock;

    public RequestGuardianConsent(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(
            VolunteerId id, long version, RegisterVolunteer.GuardianContact guardian, String by) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.askGuardian(new GuardianRequest(
                guardian.name(), guardian.relation(), guardian.phone(), by, Today.now(clock), null, null, 0));
        return volunteers.save(volunteer, version);
    }
}
