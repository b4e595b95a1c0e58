package org.linli.matching.assignment.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.NoShowMarkedV1;
import org.linli.contracts.volunteer.SignUpCancelledV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.matching.assignment.GivenBack;
import org.linli.matching.assignment.RecordService;
import org.linli.matching.assignment.ReleaseLeaver;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Follows people at work, and those who are not coming any more, through the events of volunteer-service. */
@Component
final class VolunteerEventsListener {

    private static final String ACTIVE = "ACTIVE";

    private final RecordService service;
    private final ReleaseLeaver leavers;

    VolunteerEventsListener(RecordService service, ReleaseLeaver leavers, EventSubscriptions subscriptions) {
        this.service = service;
        this.leavers = leavers;
        subscriptions.subscribe("matching-service-volunteers", Topics.VOLUNTEER_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(CheckedInV1.class, this::checkedIn)
                .on(CheckedOutV1.class, this::checkedOut)
                .on(HoursRecordedV1.class, this::hoursRecorded)
                .on(SignUpCancelledV1.class, this::placeGivenBack)
                .on(NoShowMarkedV1.class, this::missed)
                .on(VolunteerStatusChangedV1.class, this::statusChanged)
                .on(VolunteerMergedV1.class, this::merged)
                .build();
    }

    private void placeGivenBack(ReceivedEvent<SignUpCancelledV1> event) {
        service.placeGivenBack(
                event.data().assignmentId(), GivenBack.ofCause(event.data().cause()), event.time(), Consumed.of(event));
    }

    /** The sign-up that a match led to has the assignment's id; any other names no assignment. */
    private void missed(ReceivedEvent<NoShowMarkedV1> event) {
        service.missed(event.data().signUpId(), event.time(), Consumed.of(event));
    }

    private void statusChanged(ReceivedEvent<VolunteerStatusChangedV1> event) {
        if (!event.data().to().equals(ACTIVE)) {
            leavers.handle(event.data().volunteerId(), event.time());
        }
    }

    private void merged(ReceivedEvent<VolunteerMergedV1> event) {
        leavers.handle(event.data().volunteerId(), event.time());
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
