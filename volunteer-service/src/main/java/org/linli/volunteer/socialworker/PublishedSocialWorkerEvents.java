package org.linli.volunteer.socialworker;

import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.SocialWorkerChangedV1;
import org.linli.volunteer.registration.VolunteerId;

/** Decides what others learn of the register: grade, standing and until when; never who. */
public final class PublishedSocialWorkerEvents {

    private PublishedSocialWorkerEvents() {}

    public static List<PublishedEvent> of(SocialWorker socialWorker) {
        boolean told =
                socialWorker.changes().stream().anyMatch(change -> !(change instanceof SocialWorkerEvent.Educated));
        SocialWorker.State state = socialWorker.state();
        VolunteerId volunteer = state.identity().volunteer();
        return told
                ? List.of(new SocialWorkerChangedV1(
                        state.id().value(),
                        volunteer == null ? null : volunteer.value(),
                        state.identity().area(),
                        state.grade().name(),
                        state.status().name(),
                        state.status() == SocialWorkerStatus.REGISTERED
                                ? state.period().until()
                                : null))
                : List.of();
    }
}
