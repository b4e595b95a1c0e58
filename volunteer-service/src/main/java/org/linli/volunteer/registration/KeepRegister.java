package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What time alone changes in the register: minors come of age (VOL-03), and records that need no longer be kept are erased (VOL-21). Every
 * sweep may be stopped at any point and begun again.
 */
@Component
public class KeepRegister {

    private static final Logger LOG = LoggerFactory.getLogger(KeepRegister.class);
    private static final int AT_ONCE = 200;
    private static final String EVERYWHERE = "";

    private final Volunteers volunteers;
    private final AgeProfile ages;
    private final RegistrationSettings settings;
    private final Clock clock;

    public KeepRegister(Volunteers volunteers, AgeProfile ages, RegistrationSettings settings, Clock clock) {
        this.volunteers = volunteers;
        this.ages = ages;
        this.settings = settings;
        this.clock = clock;
    }

    public void sweep() {
        int grown = comeOfAge();
        int erased = eraseExpired();
        if (grown + erased > 0) {
            LOG.info("{} volunteers came of age, {} expired records were erased", grown, erased);
        }
    }

    /** VOL-03: those who wait for a guardian and need none any more. @return how many */
    int comeOfAge() {
        LocalDate today = Today.at(clock);
        int grown = 0;
        @Nullable String cursor = null;
        do {
            Page<Versioned<Volunteer>> page =
                    volunteers.list(EVERYWHERE, VolunteerStatus.GUARDIAN_PENDING, cursor, AT_ONCE);
            for (Versioned<Volunteer> found : page.items()) {
                if (found.value().comeOfAge(ages, today) && kept(found)) {
                    grown++;
                }
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return grown;
    }

    /** VOL-21: those who left so long ago that not even the basics are kept. @return how many */
    int eraseExpired() {
        LocalDate today = Today.at(clock);
        Instant before = today.minusYears(settings.keptYears())
                .plusDays(1)
                .atStartOfDay(Zones.CHINA)
                .toInstant();
        int erased = 0;
        List<Versioned<Volunteer>> expired = volunteers.endedBefore(before, AT_ONCE);
        for (Versioned<Volunteer> found : expired) {
            found.value().erase(settings.keptYears(), today);
            if (!found.value().changes().isEmpty() && kept(found)) {
                erased++;
            }
        }
        return erased;
    }

    /** Somebody who changes the volunteer at the same moment wins; the next sweep finds him again. */
    private boolean kept(Versioned<Volunteer> changed) {
        try {
            volunteers.save(changed.value(), changed.version());
            return true;
        } catch (Rejected stale) {
            if (stale.rejection().category() != Category.STALE) {
                throw stale;
            }
            return false;
        }
    }
}
