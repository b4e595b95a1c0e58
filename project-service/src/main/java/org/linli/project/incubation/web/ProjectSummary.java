package org.linli.project.incubation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.project.incubation.Phase;
import org.linli.project.incubation.Project;
import org.linli.project.incubation.ProjectClass;
import org.linli.project.incubation.ProjectStage;

/** A project as a row of a list; {@code version} is what If-Match wants. */
record ProjectSummary(
        String id,
        String name,
        ProjectClass projectClass,
        String area,
        @Nullable String demandId,
        ProjectStage stage,
        Phase phase,
        Instant startedAt,
        Instant stageSince,
        long version) {

    static ProjectSummary of(Versioned<Project> project) {
        Project.State state = project.value().state();
        return new ProjectSummary(
                project.value().id().value(),
                state.name(),
                state.projectClass(),
                state.area(),
                state.demandId(),
                state.stage(),
                state.stage().phase(),
                state.startedAt(),
                state.stageSince(),
                project.version());
    }
}
