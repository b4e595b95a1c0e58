package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Takes back a consent; whatever does not need it goes on (SEC-02). */
@Component
public class WithdrawConsent {

    private final Volunteers volunteers;
    private final Clock clock;

    public WithdrawConsent(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, ConsentPurpose purpose) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.withdrawConsent(purpose, Today.at(clock));
        return volunteers.save(volunteer, version);
    }
}
