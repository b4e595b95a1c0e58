package org.linli.matching.onsiteservice;

import java.time.Duration;
import java.time.LocalDate;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plans the sessions of the days ahead, finishes pairings that a crash cut off, and finds sessions that nobody told of. */
@Component
public class PlanSessions {

    private static final Logger LOG = LoggerFactory.getLogger(PlanSessions.class);
    private static final int AT_ONCE = 500;

    private final OnsiteServices services;
    private final PairOnsiteVolunteer pairings;
    private final OnsiteSettings settings;
    private final Offices offices;

    PlanSessions(OnsiteServices services, PairOnsiteVolunteer pairings, OnsiteSettings settings, Offices offices) {
        this.services = services;
        this.pairings = pairings;
        this.settings = settings;
        this.offices = offices;
    }

    public void handle() {
        services.eachActive(service -> {
            plan(service.value().state());
            settle(service.value().state());
        });
        services.eachToSettle(service -> pairings.settleEnd(service.value().state()));
        findMissing();
    }

    /** Sessions that are planned already stay as they are. */
    void plan(OnsiteService.State service) {
        LocalDate today = offices.today();
        for (int ahead = 0; ahead <= settings.horizonDays(); ahead++) {
            LocalDate day = today.plusDays(ahead);
            for (Slot slot : service.slotsOn(day)) {
                services.plan(Session.plan(service, slot, day));
            }
        }
    }

    private void settle(OnsiteService.State service) {
        for (Pairing pairing : service.pairings()) {
            if (!pairing.booked()) {
                try {
                    pairings.settle(service.id(), pairing);
                } catch (Rejected promisedElsewhere) {
                    LOG.info(
                            "pairing {} is dropped: {}",
                            pairing.id(),
                            promisedElsewhere.rejection().code());
                }
            }
        }
    }

    /** Returns how many sessions were found missing. */
    public int findMissing() {
        int missing = 0;
        Duration grace = Duration.ofHours(settings.graceHours());
        for (String id : services.untold(offices.now().minus(grace), AT_ONCE)) {
            try {
                Versioned<Session> stored = services.session(id);
                stored.value().miss(offices.now(), settings.graceHours());
                services.save(stored.value(), stored.version());
                missing++;
            } catch (Rejected toldMeanwhile) {
                LOG.debug("session {}: {}", id, toldMeanwhile.rejection().code());
            }
        }
        return missing;
    }
}
