package org.linli.project.incubation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** Decides what may happen to one project next; every change is a {@link ProjectEvent}, decided first and applied after. */
public final class Project {

    private final ProjectId id;
    private State state;
    private final List<ProjectEvent> changes = new ArrayList<>();

    /**
     * Everything a project remembers.
     *
     * @param area division code of the place of work: the demand's community, or the author's choice while no demand is linked
     */
    public record State(
            String name,
            ProjectClass projectClass,
            String area,
            @Nullable String demandId,
            PersonId author,
            ProjectStage stage,
            ProjectPackage content,
            List<Approval> approvals,
            @Nullable Return lastReturn,
            Instant startedAt,
            Instant stageSince) {

        public State {
            approvals = List.copyOf(approvals);
        }

        private State at(ProjectStage next, Instant now) {
            return new State(
                    name, projectClass, area, demandId, author, next, content, approvals, lastReturn, startedAt, now);
        }
    }

    /** Why and by whom a project was last sent back. */
    public record Return(ProjectStage from, String reason, PersonId by, Instant at) {}

    private Project(ProjectId id, State state) {
        this.id = id;
        this.state = state;
    }

    /** A new idea of a social worker; a demand, when named, must stand on the list (PRJ-01). */
    public static Project start(
            ProjectId id,
            String name,
            ProjectClass projectClass,
            String area,
            @Nullable LinkedDemand demand,
            PersonId author,
            Instant now) {
        if (demand != null) {
            requireListed(demand.demandId(), demand);
        }
        String demandId = demand == null ? null : demand.demandId();
        Project project = new Project(
                id,
                new State(
                        name,
                        projectClass,
                        area,
                        demandId,
                        author,
                        ProjectStage.IDEA,
                        ProjectPackage.empty(),
                        List.of(),
                        null,
                        now,
                        now));
        project.changes.add(new ProjectEvent.ProjectStarted(name, projectClass, area, demandId, author, now));
        return project;
    }

    /** A project as it was stored. */
    public static Project restore(ProjectId id, State state) {
        return new Project(id, state);
    }

    /** Ties the project to a demand on the list, raised where the project works. */
    public void linkDemand(LinkedDemand demand, PersonId by, Instant now) {
        permit(ProjectMove.LINK_DEMAND);
        requireAuthor(by);
        requireListed(demand.demandId(), demand);
        refuseUnless(
                () -> demand.area().startsWith(significant(state.area())) || isInside(state.area(), demand.area()),
                () -> new ProjectRejection.DemandElsewhere(demand.demandId(), demand.area()));
        record(new ProjectEvent.DemandLinked(demand.demandId(), by, now));
    }

    /** Starts the work on the package, or starts it again after a return. */
    public void beginDevelopment(PersonId by, Instant now) {
        permit(ProjectMove.BEGIN_DEVELOPMENT);
        requireAuthor(by);
        record(new ProjectEvent.DevelopmentBegun(state.stage(), by, now));
    }

    /** Writes the package; parts may still be missing (PRJ-02 is asked at the review). */
    public void writePackage(ProjectPackage content, PersonId by, Instant now) {
        permit(ProjectMove.WRITE_PACKAGE);
        requireAuthor(by);
        record(new ProjectEvent.PackageWritten(content, by, now));
    }

    /** Lays the package before the gate: complete (PRJ-02), for a listed demand (PRJ-01), served by volunteers (PRJ-03). */
    public void submitForReview(@Nullable LinkedDemand demand, PersonId by, Instant now) {
        permit(ProjectMove.SUBMIT_FOR_REVIEW);
        requireAuthor(by);
        requireCompletePackage();
        requireLinkedAndListed(demand);
        record(new ProjectEvent.ReviewRequested(by, now));
    }

    /** Gives one of the two voices of the gate; the second one opens the showcase (PRJ-03). */
    public void approve(GateRole as, @Nullable LinkedDemand demand, PersonId by, Instant now) {
        permit(ProjectMove.APPROVE);
        requireNotAuthor(by);
        refuseUnless(() -> !hasVoice(as), () -> new ProjectRejection.AlreadyApproved(as));
        refuseUnless(
                () -> state.approvals().stream().noneMatch(given -> given.by().equals(by)),
                ProjectRejection.SamePersonApprovesTwice::new);
        boolean opensGate = state.approvals().size() + 1 == GateRole.values().length;
        if (opensGate) {
            permit(ProjectMove.OPEN_SHOWCASE);
            requireCompletePackage();
            requireLinkedAndListed(demand);
        }
        record(new ProjectEvent.GateApproved(as, by, now));
        if (opensGate) {
            record(new ProjectEvent.ShowcaseOpened(by, now));
        }
    }

    /** Sends the project back to its author with a reason. */
    public void sendBack(String reason, PersonId by, Instant now) {
        permit(ProjectMove.RETURN);
        requireNotAuthor(by);
        record(new ProjectEvent.ProjectReturned(state.stage(), reason, by, now));
    }

    /** Refuses a move that the table does not have from here, or that Linli does not offer yet. */
    void permit(ProjectMove move) {
        refuseUnless(
                () -> move.allowedFrom(state.stage()), () -> new ProjectRejection.MoveNotAllowed(move, state.stage()));
        refuseUnless(move::offered, () -> new ProjectRejection.MoveNotOffered(move, state.stage()));
    }

    public ProjectId id() {
        return id;
    }

    public State state() {
        return state;
    }

    /** What happened since the project was started or restored. */
    public List<ProjectEvent> changes() {
        return List.copyOf(changes);
    }

    public Set<PackagePart> missingParts() {
        return state.content().missing();
    }

    private void record(ProjectEvent event) {
        state = apply(state, event);
        changes.add(event);
    }

    private static State apply(State s, ProjectEvent event) {
        return switch (event) {
            case ProjectEvent.ProjectStarted started -> s;
            case ProjectEvent.DemandLinked linked ->
                new State(
                        s.name(),
                        s.projectClass(),
                        s.area(),
                        linked.demandId(),
                        s.author(),
                        s.stage(),
                        s.content(),
                        s.approvals(),
                        s.lastReturn(),
                        s.startedAt(),
                        s.stageSince());
            case ProjectEvent.DevelopmentBegun begun -> s.at(ProjectStage.RND, begun.at());
            case ProjectEvent.PackageWritten written ->
                new State(
                        s.name(),
                        s.projectClass(),
                        s.area(),
                        s.demandId(),
                        s.author(),
                        s.stage(),
                        written.content(),
                        s.approvals(),
                        s.lastReturn(),
                        s.startedAt(),
                        s.stageSince());
            case ProjectEvent.ReviewRequested requested -> s.at(ProjectStage.RND_REVIEW, requested.at());
            case ProjectEvent.GateApproved approved -> withApproval(s, approved);
            case ProjectEvent.ShowcaseOpened opened -> s.at(ProjectStage.SHOWCASE, opened.at());
            case ProjectEvent.ProjectReturned returned ->
                new State(
                        s.name(),
                        s.projectClass(),
                        s.area(),
                        s.demandId(),
                        s.author(),
                        ProjectStage.RETURNED,
                        s.content(),
                        List.of(),
                        new Return(returned.from(), returned.reason(), returned.by(), returned.at()),
                        s.startedAt(),
                        returned.at());
        };
    }

    private static State withApproval(State s, ProjectEvent.GateApproved approved) {
        List<Approval> approvals = new ArrayList<>(s.approvals());
        approvals.add(new Approval(approved.as(), approved.by(), approved.at()));
        return new State(
                s.name(),
                s.projectClass(),
                s.area(),
                s.demandId(),
                s.author(),
                s.stage(),
                s.content(),
                approvals,
                s.lastReturn(),
                s.startedAt(),
                s.stageSince());
    }

    private boolean hasVoice(GateRole as) {
        return state.approvals().stream().anyMatch(given -> given.as() == as);
    }

    private void requireAuthor(PersonId by) {
        refuseUnless(() -> state.author().equals(by), ProjectRejection.NotTheAuthor::new);
    }

    private void requireNotAuthor(PersonId by) {
        refuseUnless(() -> !state.author().equals(by), ProjectRejection.AuthorCannotJudge::new);
    }

    private void requireCompletePackage() {
        Set<PackagePart> missing = state.content().missing();
        refuseUnless(missing::isEmpty, () -> ProjectRejection.PackageIncomplete.of(missing));
        List<String> unserved = state.content().activitiesWithoutVolunteers();
        refuseUnless(unserved::isEmpty, () -> new ProjectRejection.ActivityWithoutVolunteers(unserved));
    }

    private void requireLinkedAndListed(@Nullable LinkedDemand demand) {
        String linked = state.demandId();
        if (linked == null) {
            throw new Rejected(new ProjectRejection.NoDemandLinked());
        }
        requireListed(linked, demand);
    }

    private static void requireListed(String demandId, @Nullable LinkedDemand demand) {
        refuseUnless(
                () -> demand != null && demand.demandId().equals(demandId) && demand.listed(),
                () -> new ProjectRejection.DemandNotListed(demandId));
    }

    private static void refuseUnless(BooleanSupplier holds, Supplier<ProjectRejection> rejection) {
        if (!holds.getAsBoolean()) {
            throw new Rejected(rejection.get());
        }
    }

    private static boolean isInside(String inner, String outer) {
        return inner.startsWith(significant(outer));
    }

    /** The digits of a division code that say something: without the zeros that fill it up. */
    private static String significant(String code) {
        for (int length : new int[] {6, 9}) {
            if (code.length() > length && code.substring(length).chars().allMatch(c -> c == '0')) {
                return code.substring(0, length);
            }
        }
        return code;
    }
}
