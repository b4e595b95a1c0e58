package org.linli.matching.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives back what nobody confirmed or used in time, and gives back or settles what a demand had that ended. */
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

    /** The demand ended unmet; repeating it changes nothing. */
    public void unmet(String demandId, Instant ended) {
        for (ResourceId id : resources.bookedFor(demandId)) {
            resources.change(id, resource -> resource.releaseFor(demandId, ended, clock.instant()));
        }
    }

    /** The demand was met; repeating it changes nothing. */
    public void met(String demandId, Instant done) {
        for (ResourceId id : resources.bookedFor(demandId)) {
            resources.change(id, resource -> resource.settleFor(demandId, done, clock.instant()));
        }
    }
}
