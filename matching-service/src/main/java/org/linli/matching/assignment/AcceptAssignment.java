package org.linli.matching.assignment;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The volunteer says yes; volunteer-service expects him from now on. */
@Component
public final class AcceptAssignment {

    private final AnswerAssignment answers;
    private final TellDemand demand;
    private final ActiveVolunteers volunteers;
    private final Clock clock;

    AcceptAssignment(AnswerAssignment answers, TellDemand demand, ActiveVolunteers volunteers, Clock clock) {
        this.answers = answers;
        this.demand = demand;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /** Which offer, at which version. */
    public record Command(AssignmentId id, long version, Caller by) {}

    public Versioned<Assignment> handle(Command command) {
        Versioned<Assignment> accepted =
                answers.answer(command.id(), command.version(), command.by(), a -> accept(a, clock.instant()));
        demand.soon(accepted.value().state());
        return accepted;
    }

    private void accept(Assignment assignment, Instant now) {
        assignment.accept(now);
        if (!volunteers.active(assignment.state().volunteerId())) {
            throw new Rejected(new AssignmentRejection.VolunteerNotActive());
        }
    }
}
