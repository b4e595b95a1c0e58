package org.linli.volunteer.registration;

import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Brings the service of a merged registration into the one that is kept, once, however often it is heard. */
@Component
public class AbsorbMerged {

    private final Volunteers volunteers;

    public AbsorbMerged(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public void handle(VolunteerId merged, VolunteerId into, Consumed consumed) {
        ServiceSummary service = volunteers.get(merged).value().state().service();
        Versioned<Volunteer> kept = volunteers.get(into);
        if (kept.value().absorb(merged, service)) {
            volunteers.save(kept.value(), kept.version(), consumed);
        }
    }
}
