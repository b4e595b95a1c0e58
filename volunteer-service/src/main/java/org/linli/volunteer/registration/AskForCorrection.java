package org.linli.volunteer.registration;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Asks a volunteer to look at an evident error, gap or mismatch (VOL-35). */
@Component
public class AskForCorrection {

    private final Volunteers volunteers;
    private final Clock clock;

    public AskForCorrection(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(
            VolunteerId id, long version, String correctionId, Set<Particular> fields, String note, String by) {
        Volunteer volunteer = volunteers.get(id).value();
        volunteer.askForCorrection(new Correction(
                correctionId,
                List.copyOf(fields),
                PersonalData.text(note),
                by,
                Today.now(clock),
                Correction.Outcome.OPEN,
                null));
        return volunteers.save(volunteer, version);
    }
}
