package org.linli.volunteer.registration;

import java.time.LocalDate;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Keeps a volunteer's recent service and rating current from what happened, so that matching can be fair. */
@Component
public class CountService {

    private final Volunteers volunteers;

    public CountService(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public void minutes(VolunteerId id, LocalDate day, int minutes, Consumed consumed) {
        Versioned<Volunteer> found = kept(id);
        found.value().countService(day, minutes);
        volunteers.save(found.value(), found.version(), consumed);
    }

    public void stars(VolunteerId id, int stars, Consumed consumed) {
        Versioned<Volunteer> found = kept(id);
        found.value().rate(stars);
        volunteers.save(found.value(), found.version(), consumed);
    }

    /** What is heard of a registration that was merged counts for the one that is kept. */
    private Versioned<Volunteer> kept(VolunteerId id) {
        Versioned<Volunteer> found = volunteers.get(id);
        VolunteerId into = found.value().state().dossier().mergedInto();
        return into == null ? found : kept(into);
    }
}
