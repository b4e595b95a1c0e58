package org.linli.matching.mediation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;

/** Where rooms are kept. */
public interface Rooms {

    /** Keeps a new room; the same id twice is the same room. */
    Versioned<Room> add(Room room);

    Versioned<Room> get(String id);

    Versioned<Room> save(Room room, long version);

    Page<Versioned<Room>> list(String areaPrefix, @Nullable String cursor, int limit);

    /** Those that a person mediates in. */
    List<Room> withMediator(String subject);
}
