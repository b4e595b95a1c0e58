package org.linli.matching.station;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where stations are kept. Every write stores the state with the events of its changes, or nothing. */
public interface Stations {

    /**
     * Which stations a list shows.
     *
     * @param inactiveBefore keeps open stations whose last activity lies before that day
     * @param after the last id of the page before
     */
    record Filter(
            String areaPrefix,
            @Nullable String type,
            @Nullable StationStatus status,
            @Nullable LocalDate inactiveBefore,
            @Nullable String after) {}

    /** The figures of one type of stations. */
    record OfType(String type, long stations, long open, long active, long complete) {}

    /** Keeps a new station; refuses with {@link StationRejection.Duplicate} when the community has one of that name. */
    Versioned<Station> add(Station station);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<Station> get(StationId id);

    /** Keeps the changes if nobody else wrote since; otherwise refuses as stale. */
    Versioned<Station> save(Station station, long expectedVersion);

    /** Reads, decides and keeps, again when somebody else wrote meanwhile; nothing is written when nothing changed. */
    Versioned<Station> change(StationId id, Consumer<Station> decide);

    List<Versioned<Station>> page(Filter filter, int limit);

    /** Stations whose last activity lies before a day and which nobody was told of. */
    List<StationId> silentSince(LocalDate day, int limit);

    /** Counts by type; active are open ones with an activity on the day or later, complete have all of MAT-17. */
    List<OfType> byType(String areaPrefix, LocalDate activeFrom);
}
