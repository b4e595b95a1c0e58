package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Takes a volunteer's consent to a use of his data, to the text in force (SEC-02). */
@Component
public class GiveConsent {

    private final Volunteers volunteers;
    private final RegistrationSettings settings;
    private final Clock clock;

    public GiveConsent(Volunteers volunteers, RegistrationSettings settings, Clock clock) {
        this.volunteers = volunteers;
        this.settings = settings;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(
            VolunteerId id, long version, ConsentPurpose purpose, String textVersion, Consent.Giver giver) {
        LocalDate today = Today.at(clock);
        if (!textVersion.equals(settings.inForce(purpose))) {
            throw new Rejected(new ConsentRejection.OtherVersion(settings.inForce(purpose)));
        }
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.giveConsent(new Consent(purpose.code(), textVersion, today, giver, null), today);
        return volunteers.save(volunteer, version);
    }
}
