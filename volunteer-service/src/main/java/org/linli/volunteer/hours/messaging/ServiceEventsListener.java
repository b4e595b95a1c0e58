package org.linli.volunteer.hours.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.hours.FollowMerge;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.hours.RecordMinutes;
import org.springframework.stereotype.Component;

/** Brings minutes from the days of service into the ledger. */
@Component
final class ServiceEventsListener {

    static final String GROUP = "volunteer-service.hours-ledger";

    ServiceEventsListener(EventSubscriptions subscriptions, RecordMinutes record, FollowMerge follow) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(HoursRecordedV1.class, event -> {
                            record.handle(minutes(event.data()));
                            follow.late(event.data().volunteerId());
                        })
                        .on(VolunteerMergedV1.class, event -> {
                            follow.handle(
                                    event.data().volunteerId(), event.data().keptVolunteerId());
                            follow.late(event.data().keptVolunteerId());
                        })
                        .build());
    }

    private static Minutes minutes(HoursRecordedV1 recorded) {
        return new Minutes(
                recorded.entryId(),
                recorded.volunteerId(),
                recorded.activityId(),
                recorded.area(),
                recorded.day(),
                recorded.minutes(),
                recorded.kind(),
                recorded.evidence());
    }
}
