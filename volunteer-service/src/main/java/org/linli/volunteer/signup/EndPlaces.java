package org.linli.volunteer.signup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Takes every place, and every wait for one, from a volunteer who may serve no longer; whoever waits has it. Service that was given stays.
 *
 * <p>The register is asked as it stands now: an old event harms nobody who has been reinstated since.
 */
@Component
public class EndPlaces {

    /** What the standing's name is put behind to be the cause that everybody sees, such as {@code VOLUNTEER_SUSPENDED}. */
    static final String CAUSE = "VOLUNTEER_";

    private final SignUps signUps;
    private final SettlePlaces settle;
    private final ServiceDays days;
    private final Volunteers volunteers;
    private final Clock clock;

    EndPlaces(SignUps signUps, SettlePlaces settle, ServiceDays days, Volunteers volunteers, Clock clock) {
        this.signUps = signUps;
        this.settle = settle;
        this.days = days;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /** @return whether anything was taken */
    public boolean handle(VolunteerId volunteer) {
        Optional<VolunteerStatus> standing = volunteers
                .find(volunteer)
                .map(Versioned::value)
                .map(Volunteer::state)
                .map(Volunteer.State::status);
        if (standing.isEmpty() || standing.get() == VolunteerStatus.ACTIVE) {
            return false;
        }
        return all(volunteer, CAUSE + standing.get());
    }

    private boolean all(VolunteerId volunteer, String cause) {
        boolean taken = false;
        for (Versioned<SignUp> open : signUps.openOf(volunteer, Today.now(clock))) {
            taken |= end(open.value().state().id(), cause);
        }
        return taken;
    }

    /** Cancels one place that was not served in, and hands it on. @return whether there was one */
    boolean end(SignUpId id, String cause) {
        boolean ended = Retry.whileStale(() -> {
            Versioned<SignUp> found = signUps.get(id);
            if (!SignUpMove.CANCEL.allowedFrom(found.value().state().status())
                    || !days.of(List.of(id)).isEmpty()) {
                return false;
            }
            found.value().cancel(cause);
            signUps.save(found.value(), found.version());
            return true;
        });
        if (ended) {
            settle.givenBack(id);
        }
        return ended;
    }
}
