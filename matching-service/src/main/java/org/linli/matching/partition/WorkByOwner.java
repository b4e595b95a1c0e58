package org.linli.matching.partition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Demands;
import org.linli.matching.plan.AreaWork;
import org.linli.matching.plan.PlanAnswer;
import org.linli.matching.plan.PlanArea;
import org.linli.matching.plan.PlanRejection;
import org.linli.matching.plan.Plans;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings work to the owner of its area. Where that is this instance, or nobody knows yet who it is, the work is done here at once: the claim on
 * the district keeps plans apart whoever makes them.
 */
@Component
public class WorkByOwner implements AreaWork {

    private static final Logger LOG = LoggerFactory.getLogger(WorkByOwner.class);
    private static final int DISTRICT_DIGITS = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final PlanArea planArea;
    private final PlanRequests requests;
    private final Plans plans;
    private final Demands demands;
    private final OwnedAreas owned;
    private final OwnedWork work;
    private final HandOver handOver;
    private final PartitionSettings settings;
    private final Ids ids;
    private final Clock clock;

    WorkByOwner(
            PlanArea planArea,
            PlanRequests requests,
            Plans plans,
            Demands demands,
            OwnedAreas owned,
            OwnedWork work,
            HandOver handOver,
            PartitionSettings settings,
            Ids ids,
            Clock clock) {
        this.planArea = planArea;
        this.requests = requests;
        this.plans = plans;
        this.demands = demands;
        this.owned = owned;
        this.work = work;
        this.handOver = handOver;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public PlanAnswer plan(PlanArea.Command command) {
        planArea.permit(command);
        String area = command.area();
        OwnedAreas.Owned own = owned.now().orElse(null);
        boolean district = area.length() == DISTRICT_DIGITS;
        if (own == null || (district ? own.everything() : own.has(area))) {
            return new PlanAnswer.Made(planArea.handle(command));
        }
        String id = ids.next();
        if (district) {
            Instant now = clock.instant();
            if (!plans.claim(area, id, now, now.plus(PlanArea.LONGEST_RUN))) {
                throw new Rejected(new PlanRejection.InProgress());
            }
        }
        Set<Integer> partitions =
                district ? own.areas().all() : Set.of(own.areas().of(area));
        RequestKind kind = district ? RequestKind.DISTRICT : RequestKind.AREA;
        try {
            handOver(id, kind, area, command.by().subject(), null, partitions);
        } catch (RuntimeException notStored) {
            plans.release(AreaScope.districtOf(area), id);
            throw notStored;
        }
        return awaited(id);
    }

    @Override
    public void next(DemandId demand) {
        String area = demands.find(demand)
                .filter(stored -> stored.value().state().status().open())
                .map(stored -> stored.value().state().details().area())
                .orElse(null);
        if (area == null) {
            return;
        }
        OwnedAreas.Owned own = owned.now().orElse(null);
        if (own == null) {
            planArea.again(demand);
            return;
        }
        if (own.has(area)) {
            try {
                planArea.again(demand);
                return;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof PlanRejection.InProgress)) {
                    throw refused;
                }
                // a plan that several make may hold the district for longer than an event is tried again
                LOG.info("demand {} waits for its district", demand);
            }
        }
        handOver(
                ids.next(),
                RequestKind.NEXT,
                area,
                PlanArea.BY_ITSELF,
                demand.value(),
                Set.of(own.areas().of(area)));
    }

    private void handOver(
            String id, RequestKind kind, String area, String by, @Nullable String demandId, Set<Integer> partitions) {
        requests.add(PlanRequest.ask(id, kind, area, by, demandId, partitions, clock.instant()));
        handOver.wake(id, partitions);
        if (kind != RequestKind.NEXT) {
            work.offer(id);
        }
    }

    /** On a virtual thread, which costs nothing while it waits. */
    private PlanAnswer awaited(String id) {
        long until = System.nanoTime() + settings.answer().toNanos();
        long wait = FIRST_WAIT.toNanos();
        while (true) {
            PlanRequest.State now = requests.get(id).value().state();
            switch (now.status()) {
                case ANSWERED -> {
                    return new PlanAnswer.Made(plans.find(id).orElseThrow());
                }
                case REFUSED ->
                    throw new Rejected(
                            new PlanRejection.InProgress().code().equals(now.refusal())
                                    ? new PlanRejection.InProgress()
                                    : new PartitionRejection.GivenUp());
                case PLANNING, BORDER, CLOSING -> {
                    if (System.nanoTime() - until >= 0) {
                        return new PlanAnswer.BeingMade(id);
                    }
                    LockSupport.parkNanos(wait);
                    wait = Math.min(wait * 2, LONGEST_WAIT.toNanos());
                }
            }
        }
    }
}
