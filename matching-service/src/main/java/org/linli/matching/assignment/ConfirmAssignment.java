package org.linli.matching.assignment;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * An office stands behind a proposal.
 *
 * <p>The time is booked in the person's calendar first, then the assignment is written. When that write finds somebody else was faster,
 * the booking is taken back unless the assignment it belongs to needs it. What a crash leaves is taken back when the proposal lapses.
 */
@Component
public final class ConfirmAssignment {

    static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final Assignments assignments;
    private final Calendars calendars;
    private final ActiveVolunteers volunteers;
    private final Patience patience;
    private final Clock clock;

    ConfirmAssignment(
            Assignments assignments, Calendars calendars, ActiveVolunteers volunteers, Patience patience, Clock clock) {
        this.assignments = assignments;
        this.calendars = calendars;
        this.volunteers = volunteers;
        this.patience = patience;
        this.clock = clock;
    }

    /** Which proposal, at which version. */
    public record Command(AssignmentId id, long version, Caller by) {}

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
