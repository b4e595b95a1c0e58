package org.linli.volunteer.lateentry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** All late entries. */
public interface LateEntries {

    /** Keeps a new one; the same id twice is the same request and answers the one that is there. */
    Versioned<LateEntry> add(LateEntry entry);

    Optional<Versioned<LateEntry>> find(LateEntryId id);

    /** Like {@link #find}, refusing with {@code late-entry.unknown}. */
    default Versioned<LateEntry> get(LateEntryId id) {
        return find(id).orElseThrow(() -> new Rejected(new LateEntryRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed it since that version. */
    Versioned<LateEntry> save(LateEntry entry, long version);

    /** The late entry of the volunteer that was found false last. */
    Optional<LateEntry> lastFoundFalse(VolunteerId volunteer);

    Page<Versioned<LateEntry>> ofVolunteer(VolunteerId volunteer, @Nullable String cursor, int limit);

    Page<Versioned<LateEntry>> list(
            String areaPrefix, @Nullable LateEntryStatus status, @Nullable String cursor, int limit);
}
