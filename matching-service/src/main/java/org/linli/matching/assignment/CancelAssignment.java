package org.linli.matching.assignment;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The volunteer takes his yes back before the work begins (VOL-11): volunteer-service expects him no more, the next person is looked for. */
@Component
public final class CancelAssignment {

    private final AnswerAssignment answers;
    private final TellDemand demand;
    private final Clock clock;

    CancelAssignment(AnswerAssignment answers, TellDemand demand, Clock clock) {
        this.answers = answers;
        this.demand = demand;
        this.clock = clock;
    }

    /** Which promise, at which version; a reason is welcome and not needed. */
    public record Command(
            AssignmentId id, long version, @Nullable String reason, Caller by) {}

    public Versioned<Assignment> handle(Command command) {
        Versioned<Assignment> cancelled = answers.answer(
                command.id(), command.version(), command.by(), a -> a.cancel(command.reason(), clock.instant()));
        demand.soon(cancelled.value().state());
        return cancelled;
    }
}
