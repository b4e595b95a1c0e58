package org.linli.volunteer.signup.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.ActivityStatusChangedV1;
import org.linli.contracts.volunteer.SignUpCancelledV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.EndPlaces;
import org.linli.volunteer.signup.EndSignUps;
import org.linli.volunteer.signup.FollowMergedPlaces;
import org.linli.volunteer.signup.SettlePlaces;
import org.linli.volunteer.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Hears the service's own events: a place given back goes to the next in line; an activity called off, or a volunteer who may serve no longer, ends sign-ups. */
@Component
final class OwnPlacesListener {

    static final String GROUP = "volunteer-service.places";

    OwnPlacesListener(
            EventSubscriptions subscriptions,
            SettlePlaces settle,
            EndSignUps end,
            EndPlaces places,
            FollowMergedPlaces follow) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(
                                SignUpCancelledV1.class,
                                event -> settle.givenBack(
                                        new SignUpId(event.data().signUpId())))
                        .on(
                                VolunteerMergedV1.class,
                                event -> follow.handle(
                                        new VolunteerId(event.data().volunteerId())))
                        .on(
                                VolunteerStatusChangedV1.class,
                                event -> places.handle(
                                        new VolunteerId(event.data().volunteerId())))
                        .on(ActivityStatusChangedV1.class, event -> {
                            if (event.data().to().equals(ActivityStatus.CANCELLED.name())) {
                                end.handle(new ActivityId(event.data().activityId()));
                            }
                        })
                        .build());
    }
}
