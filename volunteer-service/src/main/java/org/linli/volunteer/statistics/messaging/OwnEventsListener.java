package org.linli.volunteer.statistics.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMovedV1;
import org.linli.contracts.volunteer.VolunteerRegisteredV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.statistics.CountEvents;
import org.springframework.stereotype.Component;

/** Counts the service's own events. */
@Component("statisticsEventsListener")
final class OwnEventsListener {

    static final String GROUP = "volunteer-service.statistics";

    OwnEventsListener(EventSubscriptions subscriptions, CountEvents count) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(VolunteerRegisteredV1.class, count::registered)
                        .on(VolunteerStatusChangedV1.class, count::statusChanged)
                        .on(VolunteerMovedV1.class, count::moved)
                        .on(ActivityPublishedV1.class, count::activityPublished)
                        .on(CheckedInV1.class, count::checkedIn)
                        .on(HoursRecordedV1.class, count::hoursRecorded)
                        .build());
    }
}
