package org.linli.matching.online;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.Job;
import org.linli.matching.assignment.Patience;
import org.linli.matching.assignment.TellDemand;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandRejection;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.Seat;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.engine.index.Ask;
import org.linli.matching.engine.index.Candidate;
import org.linli.matching.engine.index.PeopleView;
import org.linli.matching.engine.index.Rule;
import org.linli.matching.equipment.SecureEquipment;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Ids;
import org.springframework.stereotype.Component;

/**
 * A volunteer takes a seat himself (抢单); first come, first served.
 *
 * <p>The demand's own document decides who was first: its write names the seat, on condition that nobody wrote since, and holds no more
 * people than wanted. The time is booked before the volunteer counts as promised; whoever loses either race leaves nothing behind. Where
 * children, danger, disputes, supervision, a venue or goods are concerned, an office still has to confirm, as for a plan's proposals.
 */
@Component
public final class GrabDemand {

    /** Stands where a plan's id stands on proposals that a plan made. */
    static final String BY_HIMSELF = "grab";

    private static final int ATTEMPTS = 20;

    private final Demands demands;
    private final Assignments assignments;
    private final Calendars calendars;
    private final TellDemand tell;
    private final SecureEquipment equipment;
    private final Asks asks;
    private final LiveIndex index;
    private final Patience patience;
    private final Ids ids;
    private final Clock clock;

    GrabDemand(
            Demands demands,
            Assignments assignments,
            Calendars calendars,
            TellDemand tell,
            SecureEquipment equipment,
            Asks asks,
            LiveIndex index,
            Patience patience,
            Ids ids,
            Clock clock) {
        this.demands = demands;
        this.assignments = assignments;
        this.calendars = calendars;
        this.tell = tell;
        this.equipment = equipment;
        this.asks = asks;
        this.index = index;
        this.patience = patience;
        this.ids = ids;
        this.clock = clock;
    }

    /** True when an office has to stand behind what the volunteer took. */
    static boolean needsOffice(DemandDetails demand, SeatRole role) {
        return demand.minors()
                || demand.danger()
                || demand.supervised()
                || demand.demandClass() == DemandClass.DISPUTE
                || demand.asksForEquipment()
                || role == SeatRole.SUPERVISOR;
    }

    public Versioned<Assignment> handle(DemandId id, Caller by) {
        by.requireRole(Role.VOLUNTEER);
        String volunteer = by.volunteerId();
        if (volunteer == null) {
            throw new Rejected(new OnlineRejection.VolunteerNotKnown());
        }
        AssignmentId assignment = new AssignmentId(ids.next());
        Assignment onFile = null;
        try {
            for (int attempt = 1; ; attempt++) {
                Versioned<Demand> stored = demands.get(id);
                Assignment proposal = propose(stored.value().state(), assignment, volunteer);
                take(stored.value(), proposal);
                if (onFile == null) {
                    // he must be on file before his seat is: a seat without an assignment would wait for nobody
                    assignments.addAll(List.of(proposal));
                    onFile = proposal;
                }
                if (saved(stored, attempt)) {
                    break;
                }
            }
        } catch (Rejected lost) {
            if (onFile != null) {
                withdraw(onFile);
            }
            throw lost;
        }
        boolean office = needsOffice(
                demands.get(id).value().state().details(), onFile.state().role());
        return office ? new Versioned<>(onFile, 1) : promise(onFile, by);
    }

    private static void take(Demand demand, Assignment proposal) {
        AssignmentState state = proposal.state();
        Seat seat = Seat.proposed(state.id().value(), state.role(), state.volunteerId());
        try {
            demand.propose(BY_HIMSELF, List.of(seat), state.proposedAt());
        } catch (Rejected refused) {
            throw refused.rejection() instanceof DemandRejection.TooManySeats
                    ? new Rejected(new OnlineRejection.NoSeatLeft())
                    : refused;
        }
    }

    /** False when somebody wrote first, so that everything has to be looked at again. */
    private boolean saved(Versioned<Demand> demand, int attempt) {
        try {
            demands.save(demand.value(), demand.version());
            return true;
        } catch (Rejected stale) {
            if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                throw stale;
            }
            return false;
        }
    }

    private Assignment propose(DemandState demand, AssignmentId id, String volunteer) {
        Instant now = clock.instant();
        DemandDetails d = demand.details();
        if (demand.seats().stream().anyMatch(seat -> seat.volunteerId().equals(volunteer))) {
            throw new Rejected(new OnlineRejection.AlreadyAsked());
        }
        PeopleView view = index.of(d.area());
        if (view.find(volunteer).isEmpty()) {
            throw new Rejected(new OnlineRejection.VolunteerNotKnown());
        }
        Asks.Seats seats = seatFor(demand, view, volunteer);
        Candidate himself = view.score(seats.ask(), volunteer).orElseThrow();
        return Assignment.propose(
                id,
                BY_HIMSELF,
                volunteer,
                seats.role(),
                new Job(
                        demand.id(),
                        d.area(),
                        d.title(),
                        d.demandClass(),
                        d.window().startsAt(),
                        d.window().endsAt(),
                        d.wanted(),
                        d.minors()),
                Fits.of(
                        d,
                        seats.role(),
                        seats.ask(),
                        himself,
                        view.promises(volunteer).size(),
                        false),
                patience.forOffices(),
                now);
    }

    /** The open seat he may take; an ordinary one before a supervisor's. */
    private Asks.Seats seatFor(DemandState demand, PeopleView view, String volunteer) {
        List<Rule> against = List.of();
        boolean eligible = false;
        for (Asks.Seats seats : asks.of(demand, Set.of())) {
            List<Rule> rules = rulesAgainst(view, seats.ask(), volunteer, demand.id());
            if (rules.isEmpty()) {
                eligible = true;
                if (seats.open() > 0) {
                    return seats;
                }
            } else if (against.isEmpty()) {
                against = rules;
            }
        }
        throw new Rejected(
                eligible
                        ? new OnlineRejection.NoSeatLeft()
                        : new OnlineRejection.NotEligible(
                                against.stream().map(Rule::name).toList()));
    }

    /** His own attempt of a moment ago takes his time in the index and must not count against him. */
    private static List<Rule> rulesAgainst(PeopleView view, Ask ask, String volunteer, DemandId demand) {
        boolean onlyThisDemand = view.promises(volunteer).stream()
                .filter(p -> p.collides(ask.span(), 0))
                .allMatch(p -> p.need().equals(demand.value()));
        boolean tried = view.promises(volunteer).stream().anyMatch(p -> p.need().equals(demand.value()));
        return view.rulesAgainst(ask, volunteer).stream()
                .filter(rule -> !(rule == Rule.COMMITTED && tried && onlyThisDemand))
                .toList();
    }

    /** Books his time and has him promise; the seat is free again when the time is not his to give. */
    private Versioned<Assignment> promise(Assignment proposal, Caller by) {
        AssignmentState state = proposal.state();
        Instant now = clock.instant();
        try {
            calendars.book(
                    state.volunteerId(),
                    new VolunteerCalendar.Booking(
                            state.id().value(),
                            state.job().startsAt(),
                            state.job().endsAt(),
                            state.role() == SeatRole.SUPERVISOR),
                    now);
            // of several times that would do this one counts from now on, and others hear of it
            equipment.secure(state.job().demandId(), by);
        } catch (Rejected notHisToGive) {
            withdraw(proposal);
            throw notHisToGive;
        }
        Assignment promised = Assignment.of(state);
        promised.confirm(by.subject(), patience.forVolunteers(), now);
        promised.accept(now);
        Versioned<Assignment> saved = assignments.save(promised, 1);
        tell.now(saved.value().state());
        return saved;
    }

    private void withdraw(Assignment proposal) {
        Assignment gone = Assignment.of(proposal.state());
        gone.withdraw(clock.instant());
        tell.now(assignments.save(gone, 1).value().state());
    }
}
