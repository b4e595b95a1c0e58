package org.linli.project.demandlist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The demands that were heard of. */
public interface DemandList {

    Optional<KnownDemand> find(String demandId);

    /** Notes a listed demand, unless something newer was noted before. */
    void noteListed(String demandId, String area, String title, String demandClass, EventPosition position);

    /** Notes a demand's new status, unless something newer was noted before. */
    void noteStatus(String demandId, String area, @Nullable String demandClass, String status, EventPosition position);
}
