package org.linli.volunteer.registration;

import org.springframework.stereotype.Component;

/** Answers whether a volunteer agrees to a use of his data, to the text in force (SEC-02). */
@Component
public class Consents {

    private final Volunteers volunteers;
    private final RegistrationSettings settings;

    public Consents(Volunteers volunteers, RegistrationSettings settings) {
        this.volunteers = volunteers;
        this.settings = settings;
    }

    /** Whether he has agreed, has not withdrawn, and the text has not changed since; nobody unknown agrees to anything. */
    public boolean holds(VolunteerId volunteer, ConsentPurpose purpose) {
        return volunteers
                .find(volunteer)
                .filter(found -> holds(found.value(), purpose))
                .isPresent();
    }

    /** Like {@link #holds(VolunteerId, ConsentPurpose)} of one that is at hand. */
    public boolean holds(Volunteer volunteer, ConsentPurpose purpose) {
        return volunteer
                .standing(purpose)
                .filter(consent -> purpose == ConsentPurpose.REGISTRATION
                        || consent.version().equals(settings.inForce(purpose)))
                .isPresent();
    }
}
