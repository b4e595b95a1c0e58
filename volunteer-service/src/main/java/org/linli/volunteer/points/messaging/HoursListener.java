package org.linli.volunteer.points.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.points.EarnPoints;
import org.linli.volunteer.points.FollowMergedPoints;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Turns hours into points; the entry of hours names the entry of points, so hearing it again changes nothing. */
@Component("pointsHoursListener")
final class HoursListener {

    static final String GROUP = "volunteer-service.points";

    HoursListener(EventSubscriptions subscriptions, EarnPoints earn, FollowMergedPoints follow) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(HoursRecordedV1.class, event -> {
                            earn.handle(served(event.data()));
                            follow.handle(new VolunteerId(event.data().volunteerId()));
                        })
                        .on(
                                VolunteerMergedV1.class,
                                event -> follow.handle(
                                        new VolunteerId(event.data().volunteerId())))
                        .build());
    }

    private static EarnPoints.Served served(HoursRecordedV1 recorded) {
        return new EarnPoints.Served(
                recorded.entryId(),
                recorded.volunteerId(),
                recorded.activityId(),
                recorded.area(),
                recorded.minutes(),
                recorded.day(),
                recorded.evidence());
    }
}
