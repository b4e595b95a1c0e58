package org.linli.volunteer.signup.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.matching.AssignmentReleasedV1;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.ExpectAssigned;
import org.linli.volunteer.signup.RateService;
import org.linli.volunteer.signup.ReleaseAssigned;
import org.linli.volunteer.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Hears matching-service: accepted and released assignments, completed demands. */
@Component
final class MatchingEventsListener {

    static final String GROUP = "volunteer-service.sign-ups";

    MatchingEventsListener(
            EventSubscriptions subscriptions, ExpectAssigned expect, ReleaseAssigned release, RateService rate) {
        subscriptions.subscribe(
                GROUP,
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(AssignmentAcceptedV1.class, event -> expect.handle(command(event.data())))
                        .on(
                                AssignmentReleasedV1.class,
                                event -> release.handle(
                                        new SignUpId(event.data().assignmentId()),
                                        event.data().reason()))
                        .on(
                                DemandCompletedV1.class,
                                event -> rate.handle(
                                        ActivityId.ofDemand(event.data().demandId()),
                                        event.data().rating(),
                                        Consumed.of(event)))
                        .build());
    }

    private static ExpectAssigned.Command command(AssignmentAcceptedV1 accepted) {
        return new ExpectAssigned.Command(
                new SignUpId(accepted.assignmentId()),
                accepted.demandId(),
                new VolunteerId(accepted.volunteerId()),
                accepted.area(),
                accepted.title(),
                accepted.serviceClass(),
                accepted.startsAt(),
                accepted.endsAt(),
                accepted.wanted());
    }
}
