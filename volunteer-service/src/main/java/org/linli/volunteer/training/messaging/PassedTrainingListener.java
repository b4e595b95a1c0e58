package org.linli.volunteer.training.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.CredentialChangedV1;
import org.linli.contracts.volunteer.TrainingPassedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.training.GrantCredential;
import org.linli.volunteer.training.TellCredentials;
import org.linli.volunteer.training.TrainingId;
import org.springframework.stereotype.Component;

/** Grants or prolongs a qualification when its course was passed, and tells the register what a volunteer holds. */
@Component
final class PassedTrainingListener {

    static final String GROUP = "volunteer-service.credentials";

    private final GrantCredential grant;

    PassedTrainingListener(EventSubscriptions subscriptions, GrantCredential grant, TellCredentials tell) {
        this.grant = grant;
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(TrainingPassedV1.class, this::passed)
                        .on(
                                CredentialChangedV1.class,
                                event ->
                                        tell.handle(new VolunteerId(event.data().volunteerId())))
                        .on(
                                VolunteerMergedV1.class,
                                event ->
                                        tell.handle(new VolunteerId(event.data().volunteerId())))
                        .build());
    }

    private void passed(ReceivedEvent<TrainingPassedV1> event) {
        TrainingPassedV1 training = event.data();
        String term = training.grants();
        if (term != null) {
            grant.ofTraining(
                    new VolunteerId(training.volunteerId()),
                    training.area(),
                    term,
                    training.passedOn(),
                    training.validUntil(),
                    new TrainingId(training.trainingId()));
        }
    }
}
