package org.linli.volunteer.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** All series. */
public interface AllSeries {

    /** Keeps a new series; the same id twice is the same series and answers the one that is there. */
    Versioned<Series> add(Series series);

    Optional<Versioned<Series>> find(SeriesId id);

    /** Like {@link #find}, refusing with {@code series.unknown}. */
    default Versioned<Series> get(SeriesId id) {
        return find(id).orElseThrow(() -> new Rejected(new SeriesRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed the series since that version. */
    Versioned<Series> save(Series series, long version);

    Page<Versioned<Series>> list(String areaPrefix, @Nullable String cursor, int limit);

    /** The active ones that have not run out before that day. */
    List<Series> running(LocalDate day);
}
