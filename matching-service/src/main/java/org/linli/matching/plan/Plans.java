package org.linli.matching.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.matching.demand.DemandId;

/** Where finished plans, their explanations and the district locks are kept. */
public interface Plans {

    /** Stores a plan with the event that tells of it, and what it says of each demand. */
    void add(PlanSummary plan, List<Explanation> explanations);

    /** Stores what a share of a plan says of each demand; what an earlier share of the same plan said of it is replaced. */
    void explain(List<Explanation> explanations);

    /** Stores a plan that several instances have made, once; what it says of the demands is there already. */
    void addShared(PlanSummary plan, List<String> madeBy);

    Optional<PlanSummary> find(String planId);

    /** What the latest plan said of a demand. */
    Optional<Explanation> latest(DemandId demand);

    /** Claims a district for one plan, or holds on to it; false while another plan has it. A plan that died loses it at {@code until}. */
    boolean claim(String district, String planId, Instant now, Instant until);

    void release(String district, String planId);
}
