package org.linli.volunteer.vetting;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** The vetting files: one a person whose records were ever asked for. */
public interface VettingFiles {

    Optional<Versioned<VettingFile>> find(VolunteerId volunteer);

    /**
     * Keeps a file unless somebody else has changed it since that version; version 0 is a file not kept yet.
     *
     * @throws org.linli.platform.problem.Rejected {@code request.stale-etag}
     */
    Versioned<VettingFile> save(VettingFile file, long version);

    /** The files of a division whose clear query has lapsed or lapses by that day, the oldest first. */
    Page<Versioned<VettingFile>> lapsing(String areaPrefix, LocalDate by, @Nullable String cursor, int limit);
}
