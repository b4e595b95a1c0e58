package org.linli.volunteer.anomaly.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.anomaly.RaiseAnomalies;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.SessionId;
import org.linli.volunteer.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Hears who left and whose minutes count. */
@Component
final class HoursEventsListener {

    static final String GROUP = "volunteer-service.anomalies";

    HoursEventsListener(EventSubscriptions subscriptions, RaiseAnomalies raise) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(
                                CheckedOutV1.class,
                                event -> raise.afterCheckOut(
                                        new SignUpId(event.data().signUpId())))
                        .on(
                                HoursRecordedV1.class,
                                event ->
                                        raise.afterRecording(record(event.data().entryId())))
                        .on(
                                VolunteerMergedV1.class,
                                event -> raise.afterMerger(
                                        new VolunteerId(event.data().volunteerId())))
                        .build());
    }

    /** A later version's entry is called record, dot, version. */
    private static SessionId record(String entryId) {
        int dot = entryId.indexOf('.');
        return new SessionId(dot < 0 ? entryId : entryId.substring(0, dot));
    }
}
