package org.linli.matching.commit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.linli.matching.office.Offices;
import org.linli.matching.plan.PlanSummary;
import org.linli.matching.plan.ReadPlans;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reviews a plan and starts its confirmation; the work itself goes on after the answer. */
@Component
public class CommitPlan {

    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Role[] PLANNERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};

    private final PlanCommits commits;
    private final ReadPlans plans;
    private final ConfirmProposals proposals;
    private final ExecutorService background;
    private final Clock clock;

    CommitPlan(
            PlanCommits commits,
            ReadPlans plans,
            ConfirmProposals proposals,
            @Qualifier("commitExecutor") ExecutorService background,
            Clock clock) {
        this.commits = commits;
        this.plans = plans;
        this.proposals = proposals;
        this.background = background;
        this.clock = clock;
    }

    public Versioned<PlanCommit> review(String planId, Caller by) {
        by.requireRole(PLANNERS);
        PlanSummary plan = plans.one(planId, by);
        return commits.add(PlanCommit.review(plan.id(), plan.area(), by.subject(), clock.instant()));
    }

    public Versioned<PlanCommit> confirm(String planId, long version, Caller by) {
        Versioned<PlanCommit> stored = mine(planId, version, by);
        stored.value().confirm(by.subject(), clock.instant(), LEASE);
        Versioned<PlanCommit> confirming = commits.save(stored.value(), version);
        background.execute(() -> proposals.carryOn(planId));
        return confirming;
    }

    public Versioned<PlanCommit> discard(String planId, long version, Caller by) {
        Versioned<PlanCommit> stored = mine(planId, version, by);
        stored.value().discard(by.subject());
        return commits.save(stored.value(), version);
    }

    public Versioned<PlanCommit> one(String planId, Caller reader) {
        plans.one(planId, reader);
        return commits.get(planId);
    }

    private Versioned<PlanCommit> mine(String planId, long version, Caller by) {
        by.requireRole(PLANNERS);
        plans.one(planId, by);
        Versioned<PlanCommit> stored = commits.get(planId);
        Offices.requireVersion(stored, version);
        return stored;
    }
}
