package org.linli.matching.plan;

import java.util.Set;
import org.linli.matching.demand.DemandId;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks for the next person when a volunteer said no, took his yes back, let the offer lapse, left or could not be had any more; what an
 * office ended or never looked at waits for its next plan.
 */
@Component
public final class ProposeNext {

    private static final Logger LOG = LoggerFactory.getLogger(ProposeNext.class);
    private static final Set<String> AT_ONCE = Set.of("DECLINED", "CANCELLED", "VOLUNTEER_LEFT", "SUPERSEDED");

    private final AreaWork work;

    ProposeNext(AreaWork work) {
        this.work = work;
    }

    /** {@code byPerson} tells an offer that somebody let lapse from a proposal that no office looked at. */
    public void handle(DemandId demand, String reason, boolean byPerson) {
        if (!byPerson && !AT_ONCE.contains(reason)) {
            return;
        }
        try {
            work.next(demand);
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
