package org.linli.matching.assignment;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** An office takes a proposal, an offer or a promise back; the next plan looks for somebody else. */
@Component
public final class WithdrawAssignment {

    private final Assignments assignments;
    private final TellDemand demand;
    private final Clock clock;

    WithdrawAssignment(Assignments assignments, TellDemand demand, Clock clock) {
        this.assignments = assignments;
        this.demand = demand;
        this.clock = clock;
    }

    /** Which assignment, at which version. */
    public record Command(AssignmentId id, long version, Caller by) {}

    public Versioned<Assignment> handle(Command command) {
        command.by().requireRole(ConfirmAssignment.OFFICERS);
        Versioned<Assignment> stored = assignments.get(command.id());
        command.by().requireArea(stored.value().state().job().area());
        if (stored.version() != command.version()) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        stored.value().withdraw(clock.instant());
        Versioned<Assignment> withdrawn = assignments.save(stored.value(), command.version());
        demand.soon(withdrawn.value().state());
        return withdrawn;
    }
}
