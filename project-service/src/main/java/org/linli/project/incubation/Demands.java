package org.linli.project.incubation;

import org.jspecify.annotations.Nullable;
import org.linli.project.demandlist.DemandList;

/** Brings what is known of a demand into the form in which a project decides on it. */
final class Demands {

    private final DemandList list;

    Demands(DemandList list) {
        this.list = list;
    }

    /** The demand, or null when nobody has heard of it or none is asked for. */
    @Nullable
    LinkedDemand find(@Nullable String demandId) {
        return demandId == null
                ? null
                : list.find(demandId)
                        .map(known -> new LinkedDemand(known.id(), known.area(), known.reallyListed()))
                        .orElse(null);
    }
}
