package org.linli.matching.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Demands;
import org.linli.matching.engine.Supply;
import org.linli.platform.outbox.Versioned;

/** What one run plans, whom it may ask, and who else has a say before a proposal is written. */
public interface PlanShare {

    /** The plan that the proposals belong to; shares of one plan name the same. */
    String planId();

    String area();

    /** On whose behalf. */
    String by();

    List<Versioned<Demand>> asking(Demands demands, Instant now);

    /** Those of everybody who may be asked. */
    default Supply people(Supply everybody) {
        return everybody;
    }

    /** Who is not to be asked for a demand, besides those who said no. */
    default Set<String> notFor(DemandId demand) {
        return Set.of();
    }

    /** Whether all people proposed for one demand may be had; asked right before they are written. */
    default boolean granted(List<AssignmentState> proposals) {
        return true;
    }

    /** Keeps what the run found; its proposals are written by then. */
    void keep(PlanSummary found, List<Explanation> explanations);
}
