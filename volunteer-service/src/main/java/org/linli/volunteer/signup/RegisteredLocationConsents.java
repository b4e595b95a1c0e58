package org.linli.volunteer.signup;

import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Reads the consent from the register of volunteers. */
@Component
class RegisteredLocationConsents implements LocationConsents {

    /** The purpose of the consent. */
    static final String LOCATION = "location";

    private final Volunteers volunteers;

    RegisteredLocationConsents(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @Override
    public boolean givenBy(VolunteerId volunteer) {
        return volunteers.get(volunteer).value().state().consents().stream()
                .anyMatch(consent -> consent.purpose().equals(LOCATION));
    }
}
