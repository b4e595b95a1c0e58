package org.linli.matching.assignment;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The volunteer says no: his time is free again, and the next person is looked for (VOL-10). */
@Component
public final class DeclineAssignment {

    private final AnswerAssignment answers;
    private final TellDemand demand;
    private final Clock clock;

    DeclineAssignment(AnswerAssignment answers, TellDemand demand, Clock clock) {
        this.answers = answers;
        this.demand = demand;
        this.clock = clock;
    }

    /** Which offer, at which version; a reason is welcome and not needed. */
    public record Command(
            AssignmentId id, long version, @Nullable String reason, Caller by) {}

    public Versioned<Assignment> handle(Command command) {
        Versioned<Assignment> declined = answers.answer(
                command.id(), command.version(), command.by(), a -> a.decline(command.reason(), clock.instant()));
        demand.soon(declined.value().state());
        return declined;
    }
}
