package org.linli.volunteer.training;

import java.time.LocalDate;
import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.CredentialChangedV1;
import org.linli.contracts.volunteer.TrainingPassedV1;

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

    public static List<PublishedEvent> of(Training training) {
        Training.State state = training.state();
        Training.Plan plan = state.plan();
        LocalDate passedOn = state.outcome().decidedOn();
        boolean passed = training.changes().stream().anyMatch(TrainingEvent.Passed.class::isInstance);
        return !passed || passedOn == null
                ? List.of()
                : List.of(new TrainingPassedV1(
                        plan.id().value(),
                        plan.volunteer().value(),
                        plan.area(),
                        plan.course().value(),
                        plan.syllabus().grants(),
                        plan.syllabus().learningMinutes(),
                        passedOn,
                        state.outcome().validUntil()));
    }
}
