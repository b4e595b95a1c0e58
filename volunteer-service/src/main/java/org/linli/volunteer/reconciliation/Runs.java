package org.linli.volunteer.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;

/** All runs, and the drifts they found. */
public interface Runs {

    /** Keeps a new run; empty when one with that id is there. */
    Optional<Versioned<Run>> add(Run run);

    Optional<Versioned<Run>> find(String id);

    Versioned<Run> save(Run run, long version);

    /** Runs of a division, of those within and of those around it; newest first. */
    Page<Versioned<Run>> list(String areaPrefix, @Nullable String cursor, int limit);

    /** Runs that nobody can still be working on. */
    List<Versioned<Run>> runningSince(Instant before);

    void keep(String runId, List<EntryDrift> drifts);

    /** The drifts of a run within a division. */
    Page<EntryDrift> drifts(String runId, String areaPrefix, @Nullable String cursor, int limit);
}
