package org.linli.volunteer.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Brings the outcome of a vetting file into the register, and by its snapshot to matching (SEC-13, MAT-06). */
@Component
public class FollowVetting {

    private final Volunteers volunteers;

    public FollowVetting(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public void handle(VolunteerId id, @Nullable LocalDate clearedUntil, Consumed consumed) {
        Versioned<Volunteer> found = volunteers.get(id);
        found.value().followVetting(clearedUntil);
        // what the register knows already does not make a new version of it
        if (!found.value().changes().isEmpty()) {
            volunteers.save(found.value(), found.version(), consumed);
        }
    }
}
