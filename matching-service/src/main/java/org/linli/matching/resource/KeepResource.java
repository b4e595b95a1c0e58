package org.linli.matching.resource;

import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The steps of an office that keeps the resource list. */
@Component
public class KeepResource {

    private final ResourceDesk desk;

    KeepResource(ResourceDesk desk) {
        this.desk = desk;
    }

    public Versioned<Resource> check(ResourceId id, long version, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, (r, now) -> r.check(by.subject(), now));
    }

    public Versioned<Resource> publish(ResourceId id, long version, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, Resource::publish);
    }

    public Versioned<Resource> retire(ResourceId id, long version, @Nullable String reason, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, (r, now) -> r.retire(reason, now));
    }

    public Versioned<Resource> restock(ResourceId id, long version, long quantity, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, (r, now) -> r.restock(quantity, now));
    }

    public Versioned<Resource> open(ResourceId id, long version, Opening opening, Caller by) {
        return desk.move(id, version, by, ResourceDesk.OFFICERS, (r, now) -> r.open(opening, now));
    }
}
