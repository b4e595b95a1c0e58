package org.linli.matching.commit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentMove;
import org.linli.matching.assignment.AssignmentRejection;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.ConfirmAssignment;
import org.linli.matching.assignment.TellDemand;
import org.linli.matching.equipment.EquipmentRejection;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Confirms the proposals of a plan one after the other. Whoever is promised elsewhere or has left by now is compensated for: his proposal is
 * superseded, and the next person is looked for. So it is with a demand whose venue or goods cannot be had any more. What was confirmed before a crash is not touched again, a booking that had no confirmation
 * yet is the same booking when it is made again.
 */
@Component
public class ConfirmProposals {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmProposals.class);
    private static final int BATCH = 50;
    private static final int STOPPED_AT_ONCE = 20;

    private final PlanCommits commits;
    private final Assignments assignments;
    private final ConfirmAssignment confirm;
    private final TellDemand demand;
    private final Clock clock;

    ConfirmProposals(
            PlanCommits commits, Assignments assignments, ConfirmAssignment confirm, TellDemand demand, Clock clock) {
        this.commits = commits;
        this.assignments = assignments;
        this.confirm = confirm;
        this.demand = demand;
        this.clock = clock;
    }

    /** Goes on with confirmations whose worker has stopped; returns how many. */
    public int resume() {
        int resumed = 0;
        for (String planId : commits.stopped(clock.instant(), STOPPED_AT_ONCE)) {
            try {
                Versioned<PlanCommit> stored = commits.get(planId);
                stored.value().claim(clock.instant(), CommitPlan.LEASE);
                commits.save(stored.value(), stored.version());
            } catch (Rejected claimedByAnother) {
                LOG.debug("plan {}: {}", planId, claimedByAnother.rejection().code());
                continue;
            }
            carryOn(planId);
            resumed++;
        }
        return resumed;
    }

    void carryOn(String planId) {
        Versioned<PlanCommit> commit = commits.get(planId);
        PlanCommit.State state = commit.value().state();
        String by = state.confirmedBy() == null ? state.reviewedBy() : state.confirmedBy();
        // the office was asked for role and area when it confirmed the plan
        Caller office = new Caller(by, by, Set.of(Role.DISTRICT_OFFICER), new AreaScope(state.area()), null);
        @Nullable AssignmentId last = null;
        while (true) {
            List<AssignmentId> batch = assignments.proposalsOf(planId, last, BATCH);
            for (AssignmentId id : batch) {
                confirm(id, office);
                last = id;
            }
            // counted from what is stored: whoever went on after a crash knows no more than that
            Assignments.Tally now = assignments.tally(planId);
            try {
                if (batch.size() < BATCH) {
                    int refused = now.open() + now.closed();
                    commit.value().finish(now.confirmed(), refused, clock.instant());
                    commits.save(commit.value(), commit.version());
                    LOG.info("plan {} confirmed: {} promises, {} refused", planId, now.confirmed(), refused);
                    return;
                }
                commit.value().progress(now.confirmed(), now.closed(), clock.instant(), CommitPlan.LEASE);
                commit = commits.save(commit.value(), commit.version());
            } catch (Rejected takenOver) {
                LOG.info(
                        "plan {} is confirmed by another: {}",
                        planId,
                        takenOver.rejection().code());
                return;
            }
        }
    }

    private void confirm(AssignmentId id, Caller office) {
        try {
            equipped(id, office);
        } catch (Rejected refused) {
            if (refused.rejection() instanceof EquipmentRejection
                    || refused.rejection() instanceof AssignmentRejection.DoubleBooked
                    || refused.rejection() instanceof AssignmentRejection.VolunteerNotActive) {
                supersede(id);
                return;
            }
            // another office or the clock was faster: what they decided stands
            LOG.info("proposal {} is not confirmed: {}", id, refused.rejection().code());
        }
    }

    /** Where others have the venue or the goods that the plan chose, another choice is made once. */
    private void equipped(AssignmentId id, Caller office) {
        try {
            standBehind(id, office);
        } catch (Rejected refused) {
            if (!(refused.rejection() instanceof EquipmentRejection.Lost)) {
                throw refused;
            }
            standBehind(id, office);
        }
    }

    private void standBehind(AssignmentId id, Caller office) {
        Retry.whileStale(() -> confirm.handle(
                new ConfirmAssignment.Command(id, assignments.get(id).version(), office)));
    }

    private void supersede(AssignmentId id) {
        Retry.whileStale(() -> {
            Versioned<Assignment> stored = assignments.get(id);
            if (!AssignmentMove.CONFIRM.allowedFrom(stored.value().state().status())) {
                return false;
            }
            stored.value().supersede(clock.instant());
            demand.now(
                    assignments.save(stored.value(), stored.version()).value().state());
            return true;
        });
    }
}
