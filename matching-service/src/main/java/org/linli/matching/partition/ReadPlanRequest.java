package org.linli.matching.partition;

import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Shows how far a plan is that several instances make, to those who may read the plan. */
@Component
public final class ReadPlanRequest {

    static final Role[] READERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR};

    private final PlanRequests requests;

    ReadPlanRequest(PlanRequests requests) {
        this.requests = requests;
    }

    /** Refuses with {@code resource.not-found} also a plan that was made at once, without being handed over. */
    public PlanRequest.State one(String planId, Caller reader) throws Rejected {
        reader.requireRole(READERS);
        PlanRequest.State request = requests.get(planId).value().state();
        reader.requireArea(request.area());
        return request;
    }
}
