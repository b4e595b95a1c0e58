package org.linli.matching.demand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/**
 * A demand and the only place where it changes: each method decides by the transition table and the rules, then applies the facts.
 *
 * <p>Facts about people (accepted, checked in, served) may arrive twice, late or in another order; the methods for them are total and
 * record each fact once.
 */
public final class Demand {

    private DemandState state;
    private final List<Change> changes = new ArrayList<>();

    /** A fact with the status before and after it. */
    public record Change(DemandEvent event, DemandStatus from, DemandStatus to) {}

    private Demand(DemandState state) {
        this.state = state;
    }

    /** Takes a demand in; its details must be free of faults and its window must lie ahead. */
    public static Demand submit(
            DemandId id, String number, DemandDetails details, String requester, ServiceLevel due, Instant now) {
        if (!details.faults().isEmpty()) {
            throw new IllegalArgumentException("faulty details: " + details.faults());
        }
        if (details.windows().stream().anyMatch(window -> !now.isBefore(window.startsAt()))) {
            throw new Rejected(new DemandRejection.WindowPast());
        }
        var submitted = new DemandEvent.Submitted(details, requester, due, now);
        Demand demand = new Demand(DemandState.submitted(id, number, submitted));
        demand.changes.add(new Change(submitted, DemandStatus.SUBMITTED, DemandStatus.SUBMITTED));
        return demand;
    }

    /** The demand as it was stored. */
    public static Demand of(DemandState state) {
        return new Demand(state);
    }

    public DemandState state() {
        return state;
    }

    /** What happened since the demand was loaded, in order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Sets the days to verify and to answer anew while they matter; answers whether they changed. */
    boolean reschedule(ServiceLevel due, Instant now) {
        boolean owed = state.status() == DemandStatus.SUBMITTED || state.status() == DemandStatus.VERIFIED;
        if (!owed || due.equals(state.due())) {
            return false;
        }
        record(new DemandEvent.Rescheduled(due, now));
        return true;
    }

    public void verify(String by, Instant now) {
        permit(DemandMove.VERIFY);
        record(new DemandEvent.Verified(by, now));
    }

    public void reject(String by, String reason, Instant now) {
        permit(DemandMove.REJECT);
        record(new DemandEvent.Rejected(by, reason, now));
    }

    /** Publishes the demand; a reopened one may be wanted at a new time, and no one can be wanted in the past. */
    public void list(@Nullable Window newWindow, Instant now) {
        permit(DemandMove.LIST);
        Window wanted = newWindow == null ? state.details().window() : newWindow;
        refuseIf(!now.isBefore(wanted.startsAt()), DemandRejection.WindowPast::new);
        record(new DemandEvent.Listed(newWindow, now));
    }

    /** Takes people that a plan proposes for the time that stands, never more than wanted. */
    public void propose(String planId, List<Seat> seats, Instant now) {
        propose(planId, seats, null, now);
    }

    /**
     * Takes people that a plan proposes, never more than wanted, with the time, the venue and the goods it chose for them.
     *
     * @param chosen null when nothing is to be chosen; what an earlier proposal chose and nobody took away stands
     */
    public void propose(String planId, List<Seat> seats, @Nullable Provision chosen, Instant now) {
        permit(DemandMove.PROPOSE);
        if (chosen != null && !standing()) {
            choose(chosen, now);
        } else if (chosen != null) {
            refuseIf(chosen.choice() != 0, DemandRejection.TimeChosen::new);
        }
        refuseIf(!now.isBefore(state.details().window().startsAt()), DemandRejection.WindowPast::new);
        for (SeatRole role : SeatRole.values()) {
            long filled = count(state.seats(), role) + count(seats, role);
            int wanted = state.details().wantedOf(role);
            refuseIf(filled > wanted, () -> new DemandRejection.TooManySeats(role, wanted));
        }
        record(new DemandEvent.Proposed(planId, seats, now));
    }

    /** Takes a choice of time, venue and goods at an office's word; what is booked already stands. */
    public void provide(Provision chosen, Instant now) {
        refuseIf(!state.equippable(), () -> new DemandRejection.NotEquippable(state.status()));
        if (!state.secured()) {
            choose(chosen, now);
        }
    }

    /** {@code chosen.choice()} counts the times as the details have them now. */
    private void choose(Provision chosen, Instant now) {
        refuseIf(state.timeChosen() && chosen.choice() != 0, DemandRejection.TimeChosen::new);
        record(new DemandEvent.Provided(chosen, now));
    }

    private boolean standing() {
        return state.provision() != null && state.provision().inForce();
    }

    /** An office stands behind a choice whose venue and goods are booked; false when the choice is no longer wanted. */
    public boolean secure(String provisionId, Instant now) {
        Provision provision = state.provision();
        if (provision == null || !provision.id().equals(provisionId) || !state.equippable()) {
            return false;
        }
        if (provision.stage() == Provision.Stage.PROPOSED) {
            record(new DemandEvent.Secured(now));
        }
        return provision.inForce();
    }

    /** Others have the venue or the goods of a choice; told twice, or of an earlier choice, it changes nothing. */
    public void loseEquipment(String provisionId, Provision.Lacking lacking, Instant now) {
        Provision provision = state.provision();
        if (provision != null && provision.id().equals(provisionId) && provision.inForce() && state.equippable()) {
            record(new DemandEvent.EquipmentLost(lacking, now));
        }
    }

    /** A person said yes; when every role then has its minimum the demand is matched. */
    public void seatAccepted(String assignmentId, SeatRole role, String volunteerId, Instant now) {
        if (seat(assignmentId).filter(s -> s.stage().taken()).isPresent() || !followsSeats()) {
            return;
        }
        if (state.status() == DemandStatus.LISTED) {
            // the proposal was written, and the service stopped before the demand heard of it
            record(new DemandEvent.Proposed(
                    state.planId() == null ? "" : state.planId(),
                    List.of(Seat.proposed(assignmentId, role, volunteerId)),
                    now));
        }
        record(new DemandEvent.SeatAccepted(new Seat(assignmentId, role, volunteerId, Seat.Stage.ACCEPTED, 0), now));
        matchWhenFull(now);
    }

    /**
     * A person said no, let the offer lapse or took his yes back; who has begun to serve keeps his seat. Below the minimum of a role the
     * demand asks again, and the last one to go puts it back on the list.
     */
    public void seatFreed(String assignmentId, Instant now) {
        if (seat(assignmentId)
                        .filter(s -> !s.stage().atLeast(Seat.Stage.SERVING))
                        .isEmpty()
                || !followsSeats()) {
            return;
        }
        record(new DemandEvent.SeatFreed(assignmentId, now));
        if (DemandMove.LOSE.allowedFrom(state.status()) && !full()) {
            record(new DemandEvent.Lost(now));
        }
        if (state.seats().isEmpty() && DemandMove.RELEASE.allowedFrom(state.status())) {
            record(new DemandEvent.Released(now));
        }
    }

    public void seatCheckedIn(String assignmentId, SeatRole role, String volunteerId, Instant now) {
        progress(assignmentId, role, volunteerId, Seat.Stage.SERVING, 0, now);
    }

    public void seatServed(String assignmentId, SeatRole role, String volunteerId, int minutes, Instant now) {
        progress(assignmentId, role, volunteerId, Seat.Stage.SERVED, minutes, now);
    }

    private void progress(
            String assignmentId, SeatRole role, String volunteerId, Seat.Stage stage, int minutes, Instant now) {
        seatAccepted(assignmentId, role, volunteerId, now);
        Optional<Seat> seat = seat(assignmentId);
        if (seat.isEmpty() || seat.get().stage().atLeast(stage) || !followsSeats()) {
            return;
        }
        record(new DemandEvent.SeatProgressed(seat.get().at(stage, minutes), now));
        startWhenServing(now);
    }

    /** The requester confirms the service and rates it; somebody must have served. */
    public void complete(String by, int rating, @Nullable String comment, Instant now) {
        permit(DemandMove.COMPLETE);
        refuseIf(
                state.seats().stream().noneMatch(s -> s.stage() == Seat.Stage.SERVED),
                DemandRejection.NobodyServed::new);
        record(new DemandEvent.Completed(by, rating, comment, now));
    }

    public void evaluate(String by, DemandOutcome outcome, @Nullable String comment, Instant now) {
        permit(DemandMove.EVALUATE);
        record(new DemandEvent.Evaluated(by, outcome, comment, now));
    }

    public void reopen(String by, String reason, Instant now) {
        permit(DemandMove.REOPEN);
        record(new DemandEvent.Reopened(by, reason, now));
    }

    /** A listed demand whose time has come without people is over, or waits for the next time that would do. */
    public void expire(Instant now) {
        permit(DemandMove.EXPIRE);
        refuseIf(now.isBefore(state.details().window().startsAt()), DemandRejection.WindowAhead::new);
        if (state.details().ahead(now).isEmpty()) {
            record(new DemandEvent.Expired(now));
        } else {
            record(new DemandEvent.TimePassed(standing(), now));
        }
    }

    private void matchWhenFull(Instant now) {
        if (!DemandMove.MATCH.allowedFrom(state.status())) {
            return;
        }
        if (!full()) {
            return;
        }
        record(new DemandEvent.Matched(now));
        startWhenServing(now);
    }

    /** Whether every role has its minimum of people who said yes. */
    private boolean full() {
        for (SeatRole role : SeatRole.values()) {
            long taken = state.seats().stream()
                    .filter(s -> s.role() == role && s.stage().taken())
                    .count();
            if (taken < state.details().minimumOf(role)) {
                return false;
            }
        }
        return true;
    }

    private void startWhenServing(Instant now) {
        boolean somebodyCame = state.seats().stream().anyMatch(s -> s.stage().atLeast(Seat.Stage.SERVING));
        if (somebodyCame && DemandMove.START.allowedFrom(state.status())) {
            record(new DemandEvent.ServiceStarted(now));
        }
    }

    /** Once the demand is done, reopened or over, news about earlier people change nothing. */
    private boolean followsSeats() {
        return switch (state.status()) {
            case LISTED, MATCHING, MATCHED, IN_SERVICE -> true;
            case SUBMITTED, VERIFIED, REJECTED, DONE, EVALUATED, EXPIRED, REOPENED -> false;
        };
    }

    private Optional<Seat> seat(String assignmentId) {
        return state.seats().stream()
                .filter(s -> s.assignmentId().equals(assignmentId))
                .findFirst();
    }

    private static long count(List<Seat> seats, SeatRole role) {
        return seats.stream().filter(s -> s.role() == role).count();
    }

    private void permit(DemandMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new DemandRejection.NotAllowed(state.status(), move));
    }

    private static void refuseIf(boolean broken, Supplier<DemandRejection> rejection) {
        if (broken) {
            throw new Rejected(rejection.get());
        }
    }

    private void record(DemandEvent event) {
        DemandStatus before = state.status();
        state = apply(event);
        changes.add(new Change(event, before, state.status()));
    }

    private DemandState apply(DemandEvent event) {
        return switch (event) {
            case DemandEvent.Submitted e -> DemandState.submitted(state.id(), state.number(), e);
            case DemandEvent.Rescheduled e -> state.withDue(e.due());
            case DemandEvent.Verified e -> state.with(DemandMove.VERIFY.to()).withVerification(e.by(), e.at());
            case DemandEvent.Rejected e ->
                state.with(DemandMove.REJECT.to())
                        .withVerification(e.by(), e.at())
                        .withReason(e.reason());
            case DemandEvent.Listed e ->
                state.with(DemandMove.LIST.to())
                        .withListing(
                                e.newWindow() == null
                                        ? state.details()
                                        : state.details().at(e.newWindow()),
                                e.at());
            case DemandEvent.Proposed e -> state.with(DemandMove.PROPOSE.to()).withSeats(e.planId(), plus(e.seats()));
            case DemandEvent.Provided e -> provided(e.provision());
            case DemandEvent.Secured _ -> state.withProvision(state.details(), stage(Provision.Stage.SECURED, null));
            case DemandEvent.EquipmentLost e ->
                state.withProvision(state.details(), stage(Provision.Stage.LOST, e.lacking()));
            case DemandEvent.TimePassed e -> state.withProvision(state.details().passing(e.at()), null);
            case DemandEvent.SeatAccepted e -> state.withSeats(state.planId(), replacing(e.seat()));
            case DemandEvent.SeatFreed e -> state.withSeats(state.planId(), without(e.assignmentId()));
            case DemandEvent.Released _ -> state.with(DemandMove.RELEASE.to()).withProvision(asAsked(), null);
            case DemandEvent.Matched e -> state.with(DemandMove.MATCH.to()).withMatched(e.at());
            case DemandEvent.Lost _ -> state.with(DemandMove.LOSE.to());
            case DemandEvent.SeatProgressed e -> state.withSeats(state.planId(), replacing(e.seat()));
            case DemandEvent.ServiceStarted e ->
                state.with(DemandMove.START.to()).withStarted(e.at());
            case DemandEvent.Completed e ->
                state.with(DemandMove.COMPLETE.to()).withCompletion(e.rating(), e.comment(), e.at());
            case DemandEvent.Evaluated e ->
                state.with(DemandMove.EVALUATE.to()).withEvaluation(e.outcome(), e.comment());
            case DemandEvent.Reopened e -> state.with(DemandMove.REOPEN.to()).withReason(e.reason());
            case DemandEvent.Expired _ -> state.with(DemandMove.EXPIRE.to());
        };
    }

    /** The choice counts the times as they are shown now; it is kept as the place among those that were asked for. */
    private DemandState provided(Provision chosen) {
        Window time = state.details().windows().get(chosen.choice());
        DemandDetails asked = asAsked();
        int choice = asked.windows().indexOf(time);
        return state.withProvision(asked.choosing(choice), chosen.on(choice));
    }

    private @Nullable Provision stage(Provision.Stage next, Provision.@Nullable Lacking lacking) {
        Provision provision = state.provision();
        return provision == null ? null : provision.at(next, lacking);
    }

    /** The details with the times in the order in which they were asked for. */
    private DemandDetails asAsked() {
        Provision provision = state.provision();
        return provision == null ? state.details() : state.details().unchoosing(provision.choice());
    }

    private List<Seat> plus(List<Seat> more) {
        List<Seat> seats = new ArrayList<>(state.seats());
        seats.addAll(more);
        return seats;
    }

    private List<Seat> replacing(Seat seat) {
        List<Seat> seats = new ArrayList<>(without(seat.assignmentId()));
        seats.add(seat);
        return seats;
    }

    private List<Seat> without(String assignmentId) {
        return state.seats().stream()
                .filter(s -> !s.assignmentId().equals(assignmentId))
                .toList();
    }
}
