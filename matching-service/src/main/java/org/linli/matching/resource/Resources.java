package org.linli.matching.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where resources are kept. Every write stores the state with the events of its changes, or nothing. */
public interface Resources {

    /** Which resources a list shows; {@code after} is the last id of the page before. */
    record Filter(
            String areaPrefix,
            @Nullable ResourceKind kind,
            @Nullable ResourceStatus status,
            @Nullable Circle circle,
            @Nullable String department,
            @Nullable String after) {}

    /** Keeps a new resource; the same id twice is the same resource. */
    Versioned<Resource> add(Resource resource);

    Optional<Versioned<Resource>> find(ResourceId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<Resource> get(ResourceId id);

    /** Keeps the changes if nobody else wrote since; otherwise refuses as stale. */
    Versioned<Resource> save(Resource resource, long expectedVersion);

    /** Reads, decides and keeps, again when somebody else wrote meanwhile; nothing is written when nothing changed. */
    Versioned<Resource> change(ResourceId id, Consumer<Resource> decide);

    List<Versioned<Resource>> page(Filter filter, int limit);

    /** Resources with a booking that lapsed. */
    List<ResourceId> lapsed(Instant now, int limit);

    /** Resources with a booking for the demand that takes time or stock from others. */
    List<ResourceId> bookedFor(String demandId);

    /** Shows every listed resource of an area. */
    void eachListed(String areaPrefix, Consumer<Resource.State> reader);
}
