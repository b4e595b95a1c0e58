package org.linli.volunteer.star;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** VOL-23: makes stars eligible when hours come, and opens reviews when hours go; hearing the same hours again changes nothing. */
@Component
public class FollowHours {

    private static final int ATTEMPTS = 5;

    private final Stars stars;
    private final Volunteers volunteers;
    private final ReadFacts facts;
    private final StarPolicy policy;

    FollowHours(Stars stars, Volunteers volunteers, ReadFacts facts, StarPolicy policy) {
        this.stars = stars;
        this.volunteers = volunteers;
        this.facts = facts;
        this.policy = policy;
    }

    public void handle(VolunteerId volunteer) {
        long minutes = facts.minutes(volunteer);
        volunteers.find(volunteer).map(found -> found.value().state().area()).ifPresent(area -> policy.of(area)
                .reached(minutes)
                .forEach(star -> stars.addIfNew(Star.eligible(volunteer, area, star))));
        stars.of(volunteer).forEach(star -> follow(star, minutes));
    }

    private void follow(Versioned<Star> known, long minutes) {
        Versioned<Star> star = known;
        for (int attempt = 1; ; attempt++) {
            star.value().hoursChanged(minutes, policy);
            if (star.value().changes().isEmpty()) {
                return;
            }
            try {
                stars.save(star.value(), star.version());
                return;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale) || attempt == ATTEMPTS) {
                    throw refused;
                }
                star = stars.get(star.value().state().id());
            }
        }
    }
}
