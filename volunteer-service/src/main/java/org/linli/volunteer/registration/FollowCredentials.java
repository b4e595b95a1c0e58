package org.linli.volunteer.registration;

import java.util.List;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/**
 * Notes in the register what credentials a volunteer holds, so that his snapshot tells matching (VOL-07).
 *
 * <p>What is noted is the whole, so hearing of it again changes nothing; the event is not consumed on the registration, where another handler of
 * the same event consumes it.
 */
@Component
public class FollowCredentials {

    private final Volunteers volunteers;

    public FollowCredentials(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    /** @param held all that are valid, in an order of their own */
    public void handle(VolunteerId id, List<HeldCredential> held) {
        Retry.whileStale(() -> {
            Versioned<Volunteer> found = volunteers.get(id);
            found.value().followCredentials(held);
            if (!found.value().changes().isEmpty()) {
                volunteers.save(found.value(), found.version());
            }
        });
    }
}
