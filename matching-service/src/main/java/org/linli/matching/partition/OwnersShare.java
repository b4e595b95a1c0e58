package org.linli.matching.partition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Demands;
import org.linli.matching.engine.Supply;
import org.linli.matching.plan.Explanation;
import org.linli.matching.plan.Needs;
import org.linli.matching.plan.PlanArea;
import org.linli.matching.plan.PlanShare;
import org.linli.matching.plan.PlanSummary;
import org.linli.matching.plan.Plans;
import org.linli.platform.outbox.Versioned;

/** What one owner plans of a request: his demands, his people or across the border everybody, each of them reserved before he is proposed. */
final class OwnersShare implements PlanShare {

    private final PlanRequest.State request;
    private final PlanRequest.Claim claim;
    private final AreaPartitions areas;
    private final Duration apart;
    private final Reservations reservations;
    private final Plans plans;
    private final Runnable stillMine;

    private final Map<DemandId, Set<String>> refused = new HashMap<>();
    private final List<AssignmentId> granted = new ArrayList<>();
    private boolean refusedNow;
    private boolean first = true;
    private Tally tally = Tally.NOTHING;

    OwnersShare(
            PlanRequest.State request,
            PlanRequest.Claim claim,
            AreaPartitions areas,
            Duration apart,
            Reservations reservations,
            Plans plans,
            Runnable stillMine) {
        this.request = request;
        this.claim = claim;
        this.areas = areas;
        this.apart = apart;
        this.reservations = reservations;
        this.plans = plans;
        this.stillMine = stillMine;
    }

    @Override
    public String planId() {
        return request.id();
    }

    @Override
    public String area() {
        return request.area();
    }

    @Override
    public String by() {
        return request.by();
    }

    @Override
    public List<Versioned<Demand>> asking(Demands demands, Instant now) {
        refusedNow = false;
        List<Versioned<Demand>> asking =
                switch (request.kind()) {
                    case AREA -> demands.askingForPeople(request.area(), now);
                    case DISTRICT ->
                        demands.askingForPeople(request.area(), now).stream()
                                .filter(d -> mine(d.value().state().details().area()))
                                .toList();
                    case NEXT ->
                        request.demandId() == null
                                ? List.of()
                                : PlanArea.stillAsking(demands, new DemandId(request.demandId()), now);
                };
        boolean counted = !first || claim.phase() == RequestStatus.BORDER;
        return counted
                ? asking.stream().filter(d -> lacksPeople(d.value().state())).toList()
                : asking;
    }

    /** Whether some role has fewer people than it needs; what has them was counted when its zone was planned. */
    private static boolean lacksPeople(DemandState demand) {
        return Needs.rolesOf(demand.details()).stream()
                .anyMatch(role ->
                        demand.seats().stream().filter(s -> s.role() == role).count()
                                < demand.details().minimumOf(role));
    }

    private boolean mine(String area) {
        return claim.partitions().contains(areas.of(area));
    }

    /** A zone's people are those who live in it. */
    @Override
    public Supply people(Supply everybody) {
        if (request.kind() != RequestKind.DISTRICT || claim.phase() == RequestStatus.BORDER) {
            return everybody;
        }
        Map<String, Boolean> streets = new HashMap<>();
        return everybody.only(area -> streets.computeIfAbsent(AreaPartitions.keyOf(Long.toString(area)), this::mine));
    }

    @Override
    public Set<String> notFor(DemandId demand) {
        return refused.getOrDefault(demand, Set.of());
    }

    /** All or nobody, always in the order of the people's ids: of two demands that want the same people one gets them. */
    @Override
    public boolean granted(List<AssignmentState> proposals) {
        stillMine.run();
        List<AssignmentState> inOrder = proposals.stream()
                .sorted(Comparator.comparing(AssignmentState::volunteerId))
                .toList();
        List<AssignmentState> had = new ArrayList<>();
        for (AssignmentState wanted : inOrder) {
            if (!reserved(wanted)) {
                had.forEach(this::giveBack);
                refused.computeIfAbsent(wanted.job().demandId(), _ -> new HashSet<>())
                        .add(wanted.volunteerId());
                refusedNow = true;
                return false;
            }
            had.add(wanted);
        }
        proposals.forEach(proposal -> granted.add(proposal.id()));
        return true;
    }

    /** Proposals that were let through; they may have been written or not. */
    List<AssignmentId> granted() {
        return List.copyOf(granted);
    }

    private boolean reserved(AssignmentState wanted) {
        PersonInPlan.Hold hold = new PersonInPlan.Hold(
                wanted.job().demandId().value(),
                areas.of(wanted.job().area()),
                claim.phase() == RequestStatus.BORDER,
                wanted.job().startsAt(),
                wanted.job().endsAt());
        return reservations.change(
                request.id(),
                wanted.volunteerId(),
                person -> person.admits(hold, apart) ? Optional.of(person.with(hold)) : Optional.empty());
    }

    private void giveBack(AssignmentState had) {
        reservations.change(
                request.id(),
                had.volunteerId(),
                person -> Optional.of(person.without(had.job().demandId().value())));
    }

    @Override
    public void keep(PlanSummary found, List<Explanation> explanations) {
        plans.explain(explanations);
        Tally more = Tally.of(found);
        if (first) {
            tally = claim.phase() == RequestStatus.BORDER ? more.again() : more;
        } else {
            tally = tally.plus(more.again().sameGround());
        }
        first = false;
    }

    /** Somebody was refused in the last run, so that another may find the next candidate. */
    boolean refusedSomebody() {
        return refusedNow;
    }

    Tally tally() {
        return tally;
    }
}
