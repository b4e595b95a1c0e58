package org.linli.project.incubation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.project.demandlist.KnownDemand;
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
 * @param demand what is known of the demand now, with the time at which it takes place; null when none is linked
 * @param missing parts of the package still to be written (PRJ-02)
 * @param moves what the table offers from the present stage
 */
record ProjectView(
        String id,
        String name,
        ProjectClass projectClass,
        String area,
        @Nullable String demandId,
        @Nullable Demand demand,
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

    /** {@code timeDecided} is true when one of several times that would do was decided for. */
    record Demand(
            @Nullable String title,
            String status,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean timeDecided) {

        static Demand of(KnownDemand known) {
            KnownDemand.Window window = known.window();
            return new Demand(
                    known.title(),
                    known.status(),
                    window == null ? null : window.startsAt(),
                    window == null ? null : window.endsAt(),
                    known.decided() != null);
        }
    }

    static ProjectView of(Project project, @Nullable KnownDemand demand) {
        Project.State state = project.state();
        Project.Return back = state.lastReturn();
        return new ProjectView(
                project.id().value(),
                state.name(),
                state.projectClass(),
                state.area(),
                state.demandId(),
                demand == null ? null : Demand.of(demand),
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
