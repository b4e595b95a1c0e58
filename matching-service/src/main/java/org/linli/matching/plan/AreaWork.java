package org.linli.matching.plan;

import org.linli.matching.demand.DemandId;

/** Brings work on an area to the instance that owns it; what this instance owns is done here and now. */
public interface AreaWork {

    PlanAnswer plan(PlanArea.Command command);

    /** Looks for the next person, here at once or soon at the owner. */
    void next(DemandId demand);
}
