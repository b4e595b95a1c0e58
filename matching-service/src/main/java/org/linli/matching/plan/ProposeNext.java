package org.linli.matching.plan;

import org.linli.matching.demand.DemandId;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for the next person when a volunteer declined; other ways to end an assignment wait for the next plan of the office. */
@Component
public final class ProposeNext {

    private static final Logger LOG = LoggerFactory.getLogger(ProposeNext.class);
    private static final String DECLINED = "DECLINED";

    private final PlanArea plans;

    ProposeNext(PlanArea plans) {
        this.plans = plans;
    }

    public void handle(DemandId demand, String reason) {
        if (!reason.equals(DECLINED)) {
            return;
        }
        try {
            plans.again(demand);
        } catch (Rejected refused) {
            if (refused.rejection() instanceof PlanRejection) {
                // the district is planned just now, or the supply is not complete: the topic brings this up again
                throw new IllegalStateException(refused.rejection().code(), refused);
            }
            LOG.info(
                    "no next proposal for demand {}: {}",
                    demand,
                    refused.rejection().code());
        }
    }
}
