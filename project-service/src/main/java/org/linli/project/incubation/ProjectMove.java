package org.linli.project.incubation;

import static org.linli.project.incubation.ProjectStage.BRAND;
import static org.linli.project.incubation.ProjectStage.CLOSED;
import static org.linli.project.incubation.ProjectStage.CONTRACTED;
import static org.linli.project.incubation.ProjectStage.FINAL_REVIEW;
import static org.linli.project.incubation.ProjectStage.IDEA;
import static org.linli.project.incubation.ProjectStage.IMPLEMENTING;
import static org.linli.project.incubation.ProjectStage.MIDTERM_REVIEW;
import static org.linli.project.incubation.ProjectStage.RECOVERY;
import static org.linli.project.incubation.ProjectStage.RECTIFY;
import static org.linli.project.incubation.ProjectStage.RETURNED;
import static org.linli.project.incubation.ProjectStage.RND;
import static org.linli.project.incubation.ProjectStage.RND_REVIEW;
import static org.linli.project.incubation.ProjectStage.SELECTED;
import static org.linli.project.incubation.ProjectStage.SHOWCASE;
import static org.linli.project.incubation.ProjectStage.TERMINATED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transition table: every move a project can make, from which stages and to which; a move that keeps the stage has no target.
 *
 * <p>Moves behind the showcase belong to the life cycle but are not offered yet: they are refused with
 * {@code project.move-not-offered}.
 */
public enum ProjectMove {
    LINK_DEMAND(EnumSet.of(IDEA, RND, RETURNED), null, true),
    BEGIN_DEVELOPMENT(EnumSet.of(IDEA, RETURNED), RND, true),
    WRITE_PACKAGE(EnumSet.of(RND), null, true),
    SUBMIT_FOR_REVIEW(EnumSet.of(RND), RND_REVIEW, true),
    APPROVE(EnumSet.of(RND_REVIEW), null, true),
    OPEN_SHOWCASE(EnumSet.of(RND_REVIEW), SHOWCASE, true),
    RETURN(EnumSet.of(RND_REVIEW, SHOWCASE), RETURNED, true),
    SELECT(EnumSet.of(SHOWCASE), SELECTED, false),
    SIGN_CONTRACT(EnumSet.of(SELECTED), CONTRACTED, false),
    BEGIN_IMPLEMENTATION(EnumSet.of(CONTRACTED), IMPLEMENTING, false),
    CALL_MIDTERM_REVIEW(EnumSet.of(IMPLEMENTING), MIDTERM_REVIEW, false),
    PASS_MIDTERM(EnumSet.of(MIDTERM_REVIEW, RECTIFY), IMPLEMENTING, false),
    ORDER_RECTIFICATION(EnumSet.of(MIDTERM_REVIEW), RECTIFY, false),
    TERMINATE(EnumSet.of(MIDTERM_REVIEW, RECTIFY), TERMINATED, false),
    CALL_FINAL_REVIEW(EnumSet.of(IMPLEMENTING), FINAL_REVIEW, false),
    CLOSE(EnumSet.of(FINAL_REVIEW), CLOSED, false),
    GRANT_BRAND(EnumSet.of(CLOSED), BRAND, false),
    RECOVER_FUNDS(EnumSet.of(TERMINATED), RECOVERY, false);

    private final EnumSet<ProjectStage> from;
    private final @Nullable ProjectStage to;
    private final boolean offered;

    ProjectMove(EnumSet<ProjectStage> from, @Nullable ProjectStage to, boolean offered) {
        this.from = from;
        this.to = to;
        this.offered = offered;
    }

    public Set<ProjectStage> from() {
        return EnumSet.copyOf(from);
    }

    /** The stage after the move when it starts in {@code stage}. */
    public ProjectStage target(ProjectStage stage) {
        return to == null ? stage : to;
    }

    public boolean keepsStage() {
        return to == null;
    }

    /** Whether the table has the move from this stage. */
    public boolean allowedFrom(ProjectStage stage) {
        return from.contains(stage);
    }

    /** Whether Linli offers the move today. */
    public boolean offered() {
        return offered;
    }

    /** Whether the move takes a project out of research and development (PRJ-01). */
    public boolean leavesDevelopment(ProjectStage stage) {
        return stage.phase() == Phase.DEVELOP && target(stage).phase() != Phase.DEVELOP;
    }

    /** The offered moves that the table has from a stage. */
    public static List<ProjectMove> offeredFrom(ProjectStage stage) {
        return Arrays.stream(values())
                .filter(move -> move.offered && move.allowedFrom(stage))
                .toList();
    }
}
