package org.linli.volunteer.star;

import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * Brings the stars of a merged registration under the one that is kept: one that was granted stays granted, what was only on its way is decided
 * there by the hours of both, and the merged registration has none any more (VOL-23).
 */
@Component
public class FollowMergedStars {

    private static final int ATTEMPTS = 5;

    private final Stars stars;
    private final FollowHours hours;
    private final OnePerson person;

    FollowMergedStars(Stars stars, FollowHours hours, OnePerson person) {
        this.stars = stars;
        this.hours = hours;
        this.person = person;
    }

    /** The hours must have moved before: the kept registration's stars become eligible by them. */
    public void handle(VolunteerId merged) {
        VolunteerId kept = person.survivorOf(merged);
        hours.handle(kept);
        for (Versioned<Star> star : stars.of(merged)) {
            Star.State state = star.value().state();
            LocalDate grantedOn = state.grantedOn();
            if (state.status() == StarStatus.GRANTED && grantedOn != null) {
                whileStale(() -> carry(StarId.of(kept, state.star()), merged, grantedOn));
            }
            whileStale(() -> handOn(state.id(), kept));
        }
    }

    private void carry(StarId id, VolunteerId merged, LocalDate grantedOn) {
        stars.find(id).ifPresent(found -> {
            if (StarMove.CARRY_OVER.allowedFrom(found.value().state().status())) {
                found.value().carryOver(merged, grantedOn);
                stars.save(found.value(), found.version());
            }
        });
    }

    private void handOn(StarId id, VolunteerId kept) {
        Versioned<Star> found = stars.get(id);
        if (StarMove.HAND_ON.allowedFrom(found.value().state().status())) {
            found.value().handOn(kept);
            stars.save(found.value(), found.version());
        }
    }

    private static void whileStale(Runnable step) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale) || attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }
}
