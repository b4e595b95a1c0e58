package org.linli.volunteer.recording.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.recording.EvaluateActivity;
import org.linli.volunteer.recording.PlanRecording;
import org.springframework.stereotype.Component;

/** Starts a clock with each activity that opens, and takes in the stars of matched demands. */
@Component
final class RecordingEventsListener {

    static final String GROUP = "volunteer-service.recording";
    static final String STARS_GROUP = "volunteer-service.recording-stars";

    RecordingEventsListener(EventSubscriptions subscriptions, PlanRecording plan, EvaluateActivity evaluate) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(
                                ActivityPublishedV1.class,
                                event -> plan.handle(new ActivityId(event.data().activityId())))
                        .build());
        subscriptions.subscribe(
                STARS_GROUP,
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(
                                DemandCompletedV1.class,
                                event -> evaluate.stars(
                                        ActivityId.ofDemand(event.data().demandId()),
                                        event.data().rating()))
                        .build());
    }
}
