package org.linli.volunteer.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** The record of all exports. */
public interface DataExports {

    /** Keeps a new export; the same id twice is the same export. */
    Versioned<DataExport> add(DataExport export);

    Optional<Versioned<DataExport>> find(String id);

    /** Like {@link #find}, refusing with {@code data-export.unknown}. */
    default Versioned<DataExport> get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new ExchangeRejection.Unknown()));
    }

    void save(DataExport export, long version, List<PublishedEvent> events);

    /** Those of a division and below, newest first. */
    Page<Versioned<DataExport>> list(String areaPrefix, @Nullable String cursor, int limit);
}
