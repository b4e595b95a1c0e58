package org.linli.matching.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.matching.equipment.SecureEquipment;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * An office stands behind a proposal.
 *
 * <p>The demand's venue and goods are booked with the first of its people. The time is booked in the person's calendar first, then the assignment is written. When that write finds somebody else was faster,
 * the booking is taken back unless the assignment it belongs to needs it. What a crash leaves is taken back when the proposal lapses.
 */
@Component
public final class ConfirmAssignment {

    static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final Assignments assignments;
    private final Calendars calendars;
    private final ActiveVolunteers volunteers;
    private final HumanDecisions human;
    private final SecureEquipment equipment;
    private final Patience patience;
    private final Clock clock;

    ConfirmAssignment(
            Assignments assignments,
            Calendars calendars,
            ActiveVolunteers volunteers,
            HumanDecisions human,
            SecureEquipment equipment,
            Patience patience,
            Clock clock) {
        this.assignments = assignments;
        this.calendars = calendars;
        this.volunteers = volunteers;
        this.human = human;
        this.equipment = equipment;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Which proposal, at which version.
     *
     * @param decidedMyself the officer says that he has looked at the case himself and does not only follow the plan
     */
    public record Command(AssignmentId id, long version, boolean decidedMyself, Caller by) {
        public Command(AssignmentId id, long version, Caller by) {
            this(id, version, false, by);
        }
    }

    public Versioned<Assignment> handle(Command command) {
        command.by().requireRole(OFFICERS);
        Versioned<Assignment> stored = assignments.get(command.id());
        AssignmentState state = stored.value().state();
        command.by().requireArea(state.job().area());
        if (stored.version() != command.version()) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        Instant now = clock.instant();
        stored.value().confirm(command.by().subject(), patience.forVolunteers(), now);
        if (!volunteers.active(state.volunteerId())) {
            throw new Rejected(new AssignmentRejection.VolunteerNotActive());
        }
        // MAT-05: he may refuse to be matched by a programme alone
        if (!command.decidedMyself()
                && !human.wantedBy(List.of(state.volunteerId())).isEmpty()) {
            throw new Rejected(new AssignmentRejection.HumanDecisionWanted());
        }
        // time, venue and goods before people: nobody is asked to come to a place that the demand does not have
        equipment.secure(state.job().demandId(), command.by());
        calendars.book(state.volunteerId(), Bookings.of(state), now);
        try {
            return assignments.save(stored.value(), command.version());
        } catch (Rejected lost) {
            takeBackUnlessNeeded(state);
            throw lost;
        }
    }

    private void takeBackUnlessNeeded(AssignmentState state) {
        boolean needed = assignments
                .find(state.id())
                .filter(a -> a.value().state().status().booked())
                .isPresent();
        if (!needed) {
            calendars.release(state.volunteerId(), state.id().value());
        }
    }
}
