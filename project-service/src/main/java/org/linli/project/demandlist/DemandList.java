package org.linli.project.demandlist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The demands that were heard of. */
public interface DemandList {

    Optional<KnownDemand> find(String demandId);

    /** Notes a listed demand, unless something newer was noted before. */
    void noteListed(
            String demandId,
            String area,
            String title,
            String demandClass,
            KnownDemand.Window asked,
            EventPosition position);

    /** Notes a demand's new status, unless something newer was noted before. */
    void noteStatus(String demandId, String area, @Nullable String demandClass, String status, EventPosition position);

    /**
     * Notes the time that was decided for, unless something newer about the time was noted before; what is known of its status does not
     * count, so a decision that is heard late still tells when the demand takes place.
     */
    void noteWindow(String demandId, String area, KnownDemand.Window decided, EventPosition position);

    /** Notes that the time stands open again, unless something newer about the time was noted before. */
    void noteWindowOpen(String demandId, String area, EventPosition position);
}
