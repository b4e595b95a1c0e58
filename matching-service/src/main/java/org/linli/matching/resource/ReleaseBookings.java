package org.linli.matching.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives back what nobody confirmed or used in time, and what a demand that ended was promised. */
@Component
public class ReleaseBookings {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseBookings.class);
    private static final int AT_ONCE = 500;

    private final Resources resources;
    private final Clock clock;

    ReleaseBookings(Resources resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** Returns how many resources were given back something. */
    public int handle() {
        Instant now = clock.instant();
        List<ResourceId> lapsed = resources.lapsed(now, AT_ONCE);
        lapsed.forEach(id -> resources.change(id, resource -> resource.lapse(now)));
        if (!lapsed.isEmpty()) {
            LOG.info("bookings lapsed on {} resources", lapsed.size());
        }
        return lapsed.size();
    }

    /** Repeating it changes nothing. */
    public void forDemand(String demandId) {
        for (ResourceId id : resources.promisedTo(demandId)) {
            resources.change(id, resource -> resource.releaseFor(demandId, clock.instant()));
        }
    }
}
