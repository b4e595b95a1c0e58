package org.linli.matching.onsiteservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where on-site services and their sessions are kept. */
public interface OnsiteServices {

    Versioned<OnsiteService> add(OnsiteService service);

    /** The service, refusing with {@code resource.not-found}. */
    Versioned<OnsiteService> get(OnsiteServiceId id);

    Versioned<OnsiteService> save(OnsiteService service, long expectedVersion);

    List<Versioned<OnsiteService>> page(
            String areaPrefix, @Nullable OnsiteKind kind, @Nullable String after, int limit);

    /** Shows every service that runs. */
    void eachActive(Consumer<Versioned<OnsiteService>> reader);

    /** Shows every service of an area that has not ended. */
    void eachStanding(String areaPrefix, Consumer<Versioned<OnsiteService>> reader);

    /** Shows every ended service whose pairings still hold days ahead. */
    void eachToSettle(Consumer<Versioned<OnsiteService>> reader);

    /** Keeps a planned session unless it is there. */
    void plan(Session session);

    /** The session, refusing with {@code resource.not-found}. */
    Versioned<Session> session(String id);

    Versioned<Session> save(Session session, long expectedVersion);

    /** Sessions by day and time, after the cursor. */
    List<Versioned<Session>> sessions(Filter filter, int limit);

    /** Planned sessions that ended before that moment. */
    List<String> untold(Instant endedBefore, int limit);

    /** Which sessions a list shows. */
    record Filter(
            String areaPrefix,
            @Nullable OnsiteServiceId service,
            @Nullable SessionStatus status,
            @Nullable LocalDate from,
            @Nullable String after) {}
}
