package org.linli.volunteer.registration.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VettingChangedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.registration.AbsorbMerged;
import org.linli.volunteer.registration.CountService;
import org.linli.volunteer.registration.FollowVetting;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Tells the register which minutes entered the ledger, whose vetting changed and which registrations were merged. */
@Component("registrationEventsListener")
final class OwnEventsListener {

    static final String GROUP = "volunteer-service.registration";

    OwnEventsListener(
            EventSubscriptions subscriptions, CountService count, FollowVetting vetting, AbsorbMerged absorb) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(
                                HoursRecordedV1.class,
                                event -> count.minutes(
                                        new VolunteerId(event.data().volunteerId()),
                                        event.data().day(),
                                        event.data().minutes(),
                                        Consumed.of(event)))
                        .on(
                                VettingChangedV1.class,
                                event -> vetting.handle(
                                        new VolunteerId(event.data().volunteerId()),
                                        event.data().clearedUntil(),
                                        Consumed.of(event)))
                        .on(
                                VolunteerMergedV1.class,
                                event -> absorb.handle(
                                        new VolunteerId(event.data().volunteerId()),
                                        new VolunteerId(event.data().keptVolunteerId()),
                                        Consumed.of(event)))
                        .build());
    }
}
