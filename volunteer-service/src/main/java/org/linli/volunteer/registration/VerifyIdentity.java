package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Takes a document that an office has seen: the draft becomes a volunteer (ID-02: passports do not prove themselves). */
@Component
public class VerifyIdentity {

    private final Volunteers volunteers;
    private final AgeProfile ages;
    private final Clock clock;

    public VerifyIdentity(Volunteers volunteers, AgeProfile ages, Clock clock) {
        this.volunteers = volunteers;
        this.ages = ages;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.acceptDocument(ages, Today.at(clock));
        return volunteers.save(volunteer, version);
    }
}
