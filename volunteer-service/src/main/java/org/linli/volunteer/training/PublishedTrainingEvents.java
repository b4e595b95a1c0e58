package org.linli.volunteer.training;

import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.CredentialChangedV1;

/** Decides what others learn of trainings and credentials. */
public final class PublishedTrainingEvents {

    private PublishedTrainingEvents() {}

    public static List<PublishedEvent> of(Credential credential) {
        if (credential.changes().isEmpty()) {
            return List.of();
        }
        Credential.State state = credential.state();
        return List.of(new CredentialChangedV1(
                state.id().value(),
                state.volunteer().value(),
                state.area(),
                state.kind().name(),
                state.term(),
                state.grant().opensSkills(),
                state.status().name(),
                state.grant().from(),
                state.grant().until()));
    }
}
