package org.linli.volunteer.registration;

import java.util.List;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Notes in the register what credentials a volunteer holds, so that his snapshot tells matching (VOL-07). */
@Component
public class FollowCredentials {

    private final Volunteers volunteers;

    public FollowCredentials(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    /** @param held all that are valid, in an order of their own */
    public void handle(VolunteerId id, List<HeldCredential> held, Consumed consumed) {
        Versioned<Volunteer> found = volunteers.get(id);
        found.value().followCredentials(held);
        // what the register knows already does not make a new version of it
        if (!found.value().changes().isEmpty()) {
            volunteers.save(found.value(), found.version(), consumed);
        }
    }
}
