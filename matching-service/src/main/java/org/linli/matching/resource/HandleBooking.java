package org.linli.matching.resource;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The steps of a booking: the owner's office confirms, starts and settles it; whoever asked may also cancel. */
@Component
public class HandleBooking {

    private final ResourceDesk desk;
    private final Resources resources;

    HandleBooking(ResourceDesk desk, Resources resources) {
        this.desk = desk;
        this.resources = resources;
    }

    public Versioned<Resource> confirm(ResourceId id, String booking, long version, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, (r, now) -> r.confirm(booking, now));
    }

    public Versioned<Resource> start(ResourceId id, String booking, long version, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, (r, now) -> r.start(booking, now));
    }

    public Versioned<Resource> finish(ResourceId id, String booking, long version, Collector collector, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, (r, now) -> r.finish(booking, collector, now));
    }

    public Versioned<Resource> cancel(ResourceId id, String booking, long version, Caller by) {
        by.requireRole(ResourceDesk.BOOKERS);
        Versioned<Resource> stored = resources.get(id);
        boolean own = stored.value()
                .booking(booking)
                .filter(b -> b.by().equals(by.subject()))
                .isPresent();
        if (!own) {
            by.requireRole(ResourceDesk.OFFICERS);
            by.requireArea(stored.value().state().details().area());
        }
        return desk.step(stored, version, (r, now) -> r.cancel(booking, now));
    }
}
