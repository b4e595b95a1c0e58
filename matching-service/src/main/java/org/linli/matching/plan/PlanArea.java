package org.linli.matching.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Fit;
import org.linli.matching.assignment.HumanDecisions;
import org.linli.matching.assignment.Job;
import org.linli.matching.assignment.Patience;
import org.linli.matching.assignment.Reason;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Seat;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.demand.Window;
import org.linli.matching.engine.Budget;
import org.linli.matching.engine.Commitment;
import org.linli.matching.engine.Need;
import org.linli.matching.engine.Plan;
import org.linli.matching.engine.Planner;
import org.linli.matching.equipment.PlanSupply;
import org.linli.matching.standing.StandingCommitments;
import org.linli.matching.supply.SupplyIndex;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plans every demand of an area that asks for people, and the one whose person has just said no. */
@Component
public final class PlanArea {

    private static final Logger LOG = LoggerFactory.getLogger(PlanArea.class);
    static final Role[] PLANNERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    /** A district is claimed for no longer by a run that has died. */
    public static final Duration LONGEST_RUN = Duration.ofMinutes(5);
    /** On whose behalf the next person is looked for. */
    public static final String BY_ITSELF = "matching-service";
    /** Engagements this far back still count as load. */
    private static final Duration LOAD_LOOKS_BACK = Duration.ofDays(28);

    private final Demands demands;
    private final Assignments assignments;
    private final Plans plans;
    private final Needs needs;
    private final SupplyIndex supply;
    private final Policies policies;
    private final Patience patience;
    private final HumanDecisions human;
    private final PlanSupply equipment;
    private final StandingCommitments standing;
    private final Ids ids;
    private final Clock clock;

    PlanArea(
            Demands demands,
            Assignments assignments,
            Plans plans,
            Needs needs,
            SupplyIndex supply,
            Policies policies,
            Patience patience,
            HumanDecisions human,
            PlanSupply equipment,
            StandingCommitments standing,
            Ids ids,
            Clock clock) {
        this.demands = demands;
        this.assignments = assignments;
        this.plans = plans;
        this.needs = needs;
        this.supply = supply;
        this.policies = policies;
        this.patience = patience;
        this.human = human;
        this.equipment = equipment;
        this.standing = standing;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which area: a district, a street or a community. */
    public record Command(String area, Caller by) {}

    public PlanSummary handle(Command command) {
        permit(command);
        return run(command.area(), command.by().subject(), now -> demands.askingForPeople(command.area(), now));
    }

    /** Refuses whoever may not have the area planned. */
    public void permit(Command command) {
        command.by().requireRole(PLANNERS);
        if (command.area().length() < 6) {
            throw new Rejected(new PlanRejection.AreaTooWide(command.area()));
        }
        command.by().requireArea(command.area());
    }

    /** Looks for the next person after somebody said no; nothing happens when the demand wants nobody any more. */
    public void again(DemandId id) {
        Versioned<Demand> stored = demands.find(id).orElse(null);
        if (stored == null || !stored.value().state().status().open()) {
            return;
        }
        run(stored.value().state().details().area(), BY_ITSELF, now -> stillAsking(demands, id, now));
    }

    /** The demand itself while it is open and its time lies ahead, else nothing. */
    public static List<Versioned<Demand>> stillAsking(Demands demands, DemandId id, Instant now) {
        return demands.find(id)
                .filter(d -> d.value().state().status().open()
                        && now.isBefore(d.value().state().details().window().startsAt()))
                .map(List::of)
                .orElse(List.of());
    }

    /** A share of a plan that somebody else ends: the district stays claimed for the plan, and may have been claimed for it before. */
    public void share(PlanShare share) {
        plan(share, claimed(share));
    }

    private PlanSummary run(String area, String by, Function<Instant, List<Versioned<Demand>>> which) {
        Whole whole = new Whole(plans, ids.next(), area, by, which);
        Instant now = claimed(whole);
        try {
            return plan(whole, now);
        } finally {
            plans.release(AreaScope.districtOf(area), whole.planId());
        }
    }

    private Instant claimed(PlanShare share) {
        if (!supply.ready()) {
            throw new Rejected(new PlanRejection.SupplyNotReady());
        }
        Instant now = clock.instant();
        if (!plans.claim(AreaScope.districtOf(share.area()), share.planId(), now, now.plus(LONGEST_RUN))) {
            throw new Rejected(new PlanRejection.InProgress());
        }
        return now;
    }

    /** A plan that this run makes alone. */
    private record Whole(
            Plans plans, String planId, String area, String by, Function<Instant, List<Versioned<Demand>>> which)
            implements PlanShare {

        @Override
        public List<Versioned<Demand>> asking(Demands demands, Instant now) {
            return which.apply(now);
        }

        @Override
        public void keep(PlanSummary found, List<Explanation> explanations) {
            plans.add(found, explanations);
        }
    }

    private PlanSummary plan(PlanShare share, Instant now) {
        long begun = System.nanoTime();
        String area = share.area();
        String district = AreaScope.districtOf(area);
        String planId = share.planId();
        List<Versioned<Demand>> asking = share.asking(demands, now);
        List<Assignment> occupying = assignments.occupying(district, now.minus(LOAD_LOOKS_BACK));
        List<Commitment> commitments = Stream.concat(
                        occupying.stream().map(a -> Needs.commitment(a.state())),
                        standing.inDistrict(district, now.minus(LOAD_LOOKS_BACK)).stream()
                                .map(Needs::commitment))
                .toList();
        Map<String, Versioned<Demand>> byId = asking.stream()
                .collect(Collectors.toMap(d -> d.value().state().id().value(), Function.identity()));
        Map<DemandId, Set<String>> saidNo = assignments.refusals(
                asking.stream().map(d -> d.value().state().id()).toList());
        Outfits outfits = Outfits.of(
                equipment, district, asking.stream().map(d -> d.value().state()).toList());
        List<Need> open = new ArrayList<>();
        List<Explanation> explanations = new ArrayList<>();
        for (Versioned<Demand> demand : asking) {
            DemandState state = demand.value().state();
            if (!state.details().needsPeople() && !state.details().asksForEquipment()) {
                explanations.add(Explanations.noResource(state, planId, now));
                continue;
            }
            Set<String> notAgain = new HashSet<>(saidNo.getOrDefault(state.id(), Set.of()));
            notAgain.addAll(share.notFor(state.id()));
            open.add(outfits.equip(needs.of(state, notAgain), state));
        }
        Plan plan = Planner.plan(
                share.people(supply.snapshot()),
                open,
                commitments,
                policies.of(district),
                Budget.standard(),
                Needs.localMinute(now),
                outfits.premises());
        long computedInMillis = (System.nanoTime() - begun) / 1_000_000;
        Set<String> humanWanted = human.wantedBy(plan.outcomes().stream()
                .flatMap(outcome -> outcome.seats().stream())
                .map(Plan.Seat::personId)
                .toList());
        int met = 0;
        List<Offer> offers = new ArrayList<>();
        for (Plan.Outcome outcome : plan.outcomes()) {
            Versioned<Demand> demand = byId.get(outcome.need().id());
            if (demand == null) {
                throw new IllegalStateException("the engine answered for a demand it was not asked about");
            }
            Plan.Shortage shortage = outcome.shortage();
            if (shortage != null) {
                explanations.add(Explanations.unmet(demand.value().state(), shortage, planId, now));
                continue;
            }
            Provision chosen = outfits.chosen(demand.value().state(), outcome, ids::next);
            Offer offer = offer(demand, outcome, chosen, planId, humanWanted, now);
            if (!offer.proposals().isEmpty()) {
                if (!share.granted(
                        offer.proposals().stream().map(Assignment::state).toList())) {
                    continue;
                }
                offers.add(offer);
            } else if (chosen != null) {
                offers.add(offer);
            }
            explanations.add(Explanations.met(demand.value().state(), planId, now));
            met++;
        }
        int proposals = propose(offers, planId, now);
        PlanSummary summary = new PlanSummary(
                planId,
                area,
                share.by(),
                now,
                asking.size(),
                met,
                asking.size() - met,
                proposals,
                computedInMillis,
                plan.utility(),
                plan.greedyUtility(),
                plan.upperBound(),
                plan.iterations(),
                plan.seed());
        share.keep(summary, explanations);
        LOG.info(
                "plan {} of {}: {} demands, {} met, {} proposals, utility {} (priority order {}, bound {}), computed"
                        + " in {} ms, written after {} ms",
                planId,
                area,
                summary.considered(),
                met,
                proposals,
                plan.utility(),
                plan.greedyUtility(),
                plan.upperBound(),
                computedInMillis,
                (System.nanoTime() - begun) / 1_000_000);
        return summary;
    }

    /** The people proposed for one demand, and what the demand is to hear of them. */
    private record Offer(
            Versioned<Demand> demand,
            List<Assignment> proposals,
            List<Seat> seats,
            @Nullable Provision chosen) {}

    private Offer offer(
            Versioned<Demand> demand,
            Plan.Outcome outcome,
            @Nullable Provision chosen,
            String planId,
            Set<String> humanWanted,
            Instant now) {
        DemandState state = demand.value().state();
        DemandDetails d = state.details();
        Window window = chosen == null ? d.window() : d.windows().get(chosen.choice());
        Job job = new Job(
                state.id(),
                d.area(),
                d.title(),
                d.demandClass(),
                window.startsAt(),
                window.endsAt(),
                d.wanted(),
                d.minors());
        List<SeatRole> roles = Needs.rolesOf(d);
        List<Assignment> proposals = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (Plan.Seat seat : outcome.seats()) {
            AssignmentId id = new AssignmentId(ids.next());
            SeatRole role = roles.get(seat.role());
            List<Reason> reasons =
                    new ArrayList<>(Reasons.of(d, role, seat, outcome.need().area()));
            if (humanWanted.contains(seat.personId())) {
                reasons.add(Reason.of("reason.human-decision-wanted"));
            }
            Fit fit = new Fit(
                    seat.parts().skill(),
                    seat.parts().distance(),
                    seat.parts().time(),
                    seat.parts().rating(),
                    seat.parts().load(),
                    reasons);
            proposals.add(Assignment.propose(id, planId, seat.personId(), role, job, fit, patience.forOffices(), now));
            seats.add(Seat.proposed(id.value(), role, seat.personId()));
        }
        return new Offer(demand, proposals, seats, chosen);
    }

    /** A demand that wants nobody is only given its venue and goods; an office then stands behind them. */
    private static void choose(Offer offer, String planId, Instant now) {
        Demand demand = offer.demand().value();
        if (offer.chosen() != null && offer.seats().isEmpty()) {
            demand.provide(offer.chosen(), now);
        } else {
            demand.propose(planId, offer.seats(), offer.chosen(), now);
        }
    }

    /** Assignments first: one whose demand never hears of it lapses by itself; a demand must not wait for people nobody asked. */
    private int propose(List<Offer> offers, String planId, Instant now) {
        assignments.addAll(
                offers.stream().flatMap(offer -> offer.proposals().stream()).toList());
        int proposed = 0;
        for (Offer offer : offers) {
            try {
                choose(offer, planId, now);
                demands.save(offer.demand().value(), offer.demand().version());
                proposed += offer.proposals().size();
            } catch (Rejected changedMeanwhile) {
                for (Assignment proposal : offer.proposals()) {
                    proposal.withdraw(now);
                    assignments.save(proposal, 1);
                }
            }
        }
        return proposed;
    }
}
