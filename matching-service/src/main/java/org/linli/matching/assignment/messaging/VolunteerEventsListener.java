package org.linli.matching.assignment.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.matching.assignment.RecordService;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Follows people at work through the events of volunteer-service. */
@Component
final class VolunteerEventsListener {

    private final RecordService service;

    VolunteerEventsListener(RecordService service, EventSubscriptions subscriptions) {
        this.service = service;
        subscriptions.subscribe("matching-service-volunteers", Topics.VOLUNTEER_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(CheckedInV1.class, this::checkedIn)
                .on(CheckedOutV1.class, this::checkedOut)
                .on(HoursRecordedV1.class, this::hoursRecorded)
                .build();
    }

    private void checkedIn(ReceivedEvent<CheckedInV1> event) {
        service.checkedIn(event.data().assignmentId(), event.data().at(), Consumed.of(event));
    }

    private void checkedOut(ReceivedEvent<CheckedOutV1> event) {
        service.checkedOut(
                event.data().assignmentId(), event.data().at(), event.data().minutes(), Consumed.of(event));
    }

    private void hoursRecorded(ReceivedEvent<HoursRecordedV1> event) {
        service.hoursRecorded(event.data().assignmentId(), event.data().minutes(), Consumed.of(event));
    }
}
