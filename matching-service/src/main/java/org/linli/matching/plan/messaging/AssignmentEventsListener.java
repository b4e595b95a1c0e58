package org.linli.matching.plan.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.matching.AssignmentReleasedV1;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.TellDemand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.plan.ProposeNext;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Brings demands in line with their assignments once more, and looks for the next person after a no. */
@Component
final class AssignmentEventsListener {

    private final Assignments assignments;
    private final TellDemand demand;
    private final ProposeNext next;

    AssignmentEventsListener(
            Assignments assignments, TellDemand demand, ProposeNext next, EventSubscriptions subscriptions) {
        this.assignments = assignments;
        this.demand = demand;
        this.next = next;
        subscriptions.subscribe("matching-service-process", Topics.MATCHING_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(AssignmentAcceptedV1.class, this::accepted)
                .on(AssignmentReleasedV1.class, this::released)
                .build();
    }

    private void accepted(ReceivedEvent<AssignmentAcceptedV1> event) {
        tell(event.data().assignmentId());
    }

    private void released(ReceivedEvent<AssignmentReleasedV1> event) {
        boolean byPerson = assignments
                .find(new AssignmentId(event.data().assignmentId()))
                .map(stored -> stored.value().state().refusedByPerson())
                .orElse(false);
        tell(event.data().assignmentId());
        next.handle(new DemandId(event.data().demandId()), event.data().reason(), byPerson);
    }

    private void tell(String assignmentId) {
        assignments
                .find(new AssignmentId(assignmentId))
                .ifPresent(stored -> demand.now(stored.value().state()));
    }
}
