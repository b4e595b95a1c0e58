package org.linli.volunteer.registration;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Takes back a guardian's consent at an office: the minor waits again (VOL-03, SEC-02). */
@Component
public class WithdrawGuardianConsent {

    private final Volunteers volunteers;

    public WithdrawGuardianConsent(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.withdrawGuardianConsent();
        return volunteers.save(volunteer, version);
    }
}
