package org.linli.matching.assignment;

import java.util.function.Consumer;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** How a volunteer's answer goes: only the person who was asked, at the version that he saw. */
@Component
final class AnswerAssignment {

    private final Assignments assignments;

    AnswerAssignment(Assignments assignments) {
        this.assignments = assignments;
    }

    Versioned<Assignment> answer(AssignmentId id, long version, Caller by, Consumer<Assignment> decide) {
        by.requireRole(Role.VOLUNTEER);
        Versioned<Assignment> stored = assignments.get(id);
        if (!stored.value().state().volunteerId().equals(by.volunteerId())) {
            throw new Rejected(new AssignmentRejection.NotYours());
        }
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        decide.accept(stored.value());
        return assignments.save(stored.value(), version);
    }
}
