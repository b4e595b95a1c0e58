package org.linli.volunteer.star.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.hours.FollowMerge;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.hours.RecordMinutes;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.star.FollowHours;
import org.linli.volunteer.star.FollowMergedStars;
import org.springframework.stereotype.Component;

/**
 * Follows the ledger. The ledger hears of hours on its own, perhaps later than this listener: so the minutes are entered first, which changes
 * nothing when they are there, and a star is then decided by a balance that holds them.
 */
@Component("starHoursListener")
final class HoursListener {

    static final String GROUP = "volunteer-service.stars";

    HoursListener(
            EventSubscriptions subscriptions,
            RecordMinutes record,
            FollowMerge merge,
            FollowHours follow,
            FollowMergedStars stars,
            OnePerson person) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(HoursRecordedV1.class, event -> {
                            record.handle(minutes(event.data()));
                            merge.late(event.data().volunteerId());
                            follow.handle(person.survivorOf(
                                    new VolunteerId(event.data().volunteerId())));
                        })
                        .on(VolunteerMergedV1.class, event -> {
                            merge.handle(
                                    event.data().volunteerId(), event.data().keptVolunteerId());
                            merge.late(event.data().keptVolunteerId());
                            stars.handle(new VolunteerId(event.data().volunteerId()));
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
