package org.linli.matching.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.matching.demand.DemandId;

/** Where finished plans, their explanations and the district locks are kept. */
public interface Plans {

    /** Stores a plan with the event that tells of it, and what it says of each demand. */
    void add(PlanSummary plan, List<Explanation> explanations);

    Optional<PlanSummary> find(String planId);

    /** What the latest plan said of a demand. */
    Optional<Explanation> latest(DemandId demand);

    /** Claims a district for one run; false while another run holds it. A run that died loses it at {@code until}. */
    boolean claim(String district, String planId, Instant now, Instant until);

    void release(String district, String planId);
}
