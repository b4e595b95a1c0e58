package org.linli.project.incubation;

import java.util.List;
import java.util.Optional;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.project.ProjectStageChangedV1;
import org.linli.contracts.project.ProjectStartedV1;

/** Decides which facts of a project are told to the world, and how. */
public final class PublishedProjectEvents {

    private PublishedProjectEvents() {}

    /** The contract events of a project's changes, in order. */
    public static List<PublishedEvent> of(Project project) {
        return project.changes().stream()
                .flatMap(event -> published(project, event).stream())
                .toList();
    }

    private static Optional<PublishedEvent> published(Project project, ProjectEvent event) {
        return switch (event) {
            case ProjectEvent.ProjectStarted started ->
                Optional.of(new ProjectStartedV1(
                        project.id().value(),
                        started.area(),
                        started.name(),
                        started.projectClass().name(),
                        Optional.ofNullable(started.demandId()).stream().toList()));
            case ProjectEvent.DevelopmentBegun begun ->
                Optional.of(stageChanged(project, begun.from(), ProjectMove.BEGIN_DEVELOPMENT));
            case ProjectEvent.ReviewRequested requested ->
                Optional.of(stageChanged(project, ProjectStage.RND, ProjectMove.SUBMIT_FOR_REVIEW));
            case ProjectEvent.ShowcaseOpened opened ->
                Optional.of(stageChanged(project, ProjectStage.RND_REVIEW, ProjectMove.OPEN_SHOWCASE));
            case ProjectEvent.ProjectReturned returned ->
                Optional.of(stageChanged(project, returned.from(), ProjectMove.RETURN));
            case ProjectEvent.DemandLinked linked -> Optional.empty();
            case ProjectEvent.PackageWritten written -> Optional.empty();
            case ProjectEvent.GateApproved approved -> Optional.empty();
        };
    }

    private static ProjectStageChangedV1 stageChanged(Project project, ProjectStage from, ProjectMove move) {
        return new ProjectStageChangedV1(
                project.id().value(),
                project.state().area(),
                from.name(),
                move.target(from).name(),
                move.name());
    }
}
