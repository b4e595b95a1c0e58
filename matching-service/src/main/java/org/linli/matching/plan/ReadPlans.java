package org.linli.matching.plan;

import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.ReadDemands;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Shows plans and what they say of a demand to those who work with demands, within their area. */
@Component
public final class ReadPlans {

    static final Role[] READERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR};

    private final Plans plans;
    private final ReadDemands demands;

    ReadPlans(Plans plans, ReadDemands demands) {
        this.plans = plans;
        this.demands = demands;
    }

    public PlanSummary one(String planId, Caller reader) {
        reader.requireRole(READERS);
        PlanSummary plan = plans.find(planId).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
        reader.requireArea(plan.area());
        return plan;
    }

    public Explanation explanation(DemandId demand, Caller reader) {
        demands.one(demand, reader);
        return plans.latest(demand).orElseThrow(() -> new Rejected(new PlanRejection.NotPlanned()));
    }
}
