package org.linli.project.incubation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.project.incubation.Approval;
import org.linli.project.incubation.GateRole;
import org.linli.project.incubation.PackagePart;
import org.linli.project.incubation.Phase;
import org.linli.project.incubation.Project;
import org.linli.project.incubation.ProjectClass;
import org.linli.project.incubation.ProjectMove;
import org.linli.project.incubation.ProjectStage;

/**
 * A project as it is shown.
 *
 * @param missing parts of the package still to be written (PRJ-02)
 * @param moves what the table offers from the present stage
 */
record ProjectView(
        String id,
        String name,
        ProjectClass projectClass,
        String area,
        @Nullable String demandId,
        String author,
        ProjectStage stage,
        Phase phase,
        PackageBody content,
        List<String> missing,
        List<GivenApproval> approvals,
        @Nullable LastReturn lastReturn,
        List<ProjectMove> moves,
        Instant startedAt,
        Instant stageSince) {

    record GivenApproval(GateRole as, String by, Instant at) {}

    record LastReturn(ProjectStage from, String reason, String by, Instant at) {}

    static ProjectView of(Project project) {
        Project.State state = project.state();
        Project.Return back = state.lastReturn();
        return new ProjectView(
                project.id().value(),
                state.name(),
                state.projectClass(),
                state.area(),
                state.demandId(),
                state.author().value(),
                state.stage(),
                state.stage().phase(),
                PackageBody.of(state.content()),
                project.missingParts().stream().map(PackagePart::code).toList(),
                state.approvals().stream().map(ProjectView::approval).toList(),
                back == null
                        ? null
                        : new LastReturn(back.from(), back.reason(), back.by().value(), back.at()),
                ProjectMove.offeredFrom(state.stage()),
                state.startedAt(),
                state.stageSince());
    }

    private static GivenApproval approval(Approval given) {
        return new GivenApproval(given.as(), given.by().value(), given.at());
    }
}
