package org.linli.volunteer.inspection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** All inspections. */
public interface Inspections {

    /** Keeps a new one; the same id twice answers the one that is there. */
    Versioned<Inspection> add(Inspection inspection);

    Optional<Versioned<Inspection>> find(String id);

    /** Like {@link #find}, refusing with {@code inspection.unknown}. */
    default Versioned<Inspection> get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new InspectionRejection.Unknown()));
    }

    Versioned<Inspection> save(Inspection inspection, long version);

    Page<Versioned<Inspection>> list(
            String areaPrefix, @Nullable InspectionStatus status, @Nullable String cursor, int limit);
}
